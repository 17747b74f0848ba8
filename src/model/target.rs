//! What a link or a printed code can lead to: the pages of a unit, by what they are.

use std::fmt;

use super::code::Code;
use super::id::Id;
use super::task_view::TaskView;

/// What a link or a code can lead to within a unit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// The unit's home page.
    Home,
    /// The list of guides.
    Guides,
    /// A guide.
    Guide(Id),
    /// The overview of the 7 ways.
    Methods,
    /// One of the 7 ways.
    Method(Id),
    /// The counter card.
    CounterCard,
    /// A plan.
    Plan(Id),
    /// A part of a plan's tasks in a view, counted from 1.
    Tasks(Id, TaskView, usize),
    /// A campaign.
    Campaign(Id),
    /// An area of a campaign.
    Area(Id, Id),
    /// A part of a campaign's table in an order, counted from 1.
    Figures(Id, Order, usize),
    /// All campaigns.
    Progress,
    /// The places.
    Places,
    /// The legal register.
    Laws,
    /// An entry of it.
    Law(Id),
    /// The glossary.
    Glossary,
    /// A term of it.
    Term(Id),
    /// The list of schedules.
    Schedules,
    /// A schedule.
    Schedule(Id),
    /// The list of notices.
    Notices,
    /// A notice.
    Notice(Id),
    /// Everything of the unit, from A to Z.
    Index,
    /// The accessibility and privacy statement.
    Statement,
    /// A page that once existed.
    Gone(Was, Id),
    /// What a server shows where there is no page.
    NotFound,
    /// All printed sheets of the unit.
    Sheets,
    /// The printed sheets of a code.
    Sheet(Code),
    /// The landing page of a code.
    Landing(Code),
}

/// In which order a table of areas stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Order {
    /// As the document has them.
    Document,
    /// By name, in the order of the Vietnamese alphabet.
    Name,
    /// By the share of the target that is done, the lowest first.
    Share,
    /// By what is still to do, the most first.
    Gap,
}

/// What kind of page stood there; it decides the folder of its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Was {
    /// A guide.
    Guide,
    /// A plan.
    Plan,
    /// A campaign.
    Campaign,
    /// A notice.
    Notice,
}

impl Target {
    /// Reads what authors write: `guide:kich-hoat-vneid`, `page:methods`. Sheets, landing pages and pages that are gone cannot be written.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, name) = text.split_once(':')?;
        if kind == "page" {
            return Self::page(name);
        }
        if kind == "area" {
            let (campaign, area) = name.split_once('/')?;
            return Some(Self::Area(Id::parse(campaign)?, Id::parse(area)?));
        }
        let id = Id::parse(name)?;
        match kind {
            "guide" => Some(Self::Guide(id)),
            "method" => Some(Self::Method(id)),
            "plan" => Some(Self::Plan(id)),
            "campaign" => Some(Self::Campaign(id)),
            "law" => Some(Self::Law(id)),
            "term" => Some(Self::Term(id)),
            "notice" => Some(Self::Notice(id)),
            "schedule" => Some(Self::Schedule(id)),
            _ => None,
        }
    }

    fn page(name: &str) -> Option<Self> {
        match name {
            "home" => Some(Self::Home),
            "guides" => Some(Self::Guides),
            "methods" => Some(Self::Methods),
            "counter-card" => Some(Self::CounterCard),
            "places" => Some(Self::Places),
            "sheets" => Some(Self::Sheets),
            "progress" => Some(Self::Progress),
            "laws" => Some(Self::Laws),
            "glossary" => Some(Self::Glossary),
            "notices" => Some(Self::Notices),
            "schedules" => Some(Self::Schedules),
            "a-z" => Some(Self::Index),
            "statement" => Some(Self::Statement),
            _ => None,
        }
    }

    /// The page on which a target stands: a law stands on the register.
    pub fn page_of(&self) -> &Self {
        if let Self::Law(_) = self {
            &Self::Laws
        } else if let Self::Term(_) = self {
            &Self::Glossary
        } else {
            self
        }
    }

    /// The fragment of a target on its page.
    pub fn fragment(&self) -> Option<&str> {
        if let Self::Law(id) | Self::Term(id) = self { Some(id.as_str()) } else { None }
    }

    /// Whether an archive may have this page: nothing that guides people today.
    pub fn stays_in_archive(&self) -> bool {
        matches!(
            self,
            Self::Home
                | Self::Plan(_)
                | Self::Tasks(..)
                | Self::Campaign(_)
                | Self::Area(..)
                | Self::Figures(..)
                | Self::Progress
                | Self::Schedules
                | Self::Schedule(_)
                | Self::Gone(Was::Plan | Was::Campaign, _)
                | Self::Laws
                | Self::Law(_)
                | Self::Statement
                | Self::NotFound
                | Self::Landing(_)
        )
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("page:home"),
            Self::Guides => f.write_str("page:guides"),
            Self::Methods => f.write_str("page:methods"),
            Self::CounterCard => f.write_str("page:counter-card"),
            Self::Places => f.write_str("page:places"),
            Self::Sheets => f.write_str("page:sheets"),
            Self::Laws => f.write_str("page:laws"),
            Self::Glossary => f.write_str("page:glossary"),
            Self::Notices => f.write_str("page:notices"),
            Self::Schedules => f.write_str("page:schedules"),
            Self::Schedule(id) => write!(f, "schedule:{id}"),
            Self::Index => f.write_str("page:a-z"),
            Self::Statement => f.write_str("page:statement"),
            Self::NotFound => f.write_str("404"),
            Self::Notice(id) => write!(f, "notice:{id}"),
            Self::Gone(_, id) => write!(f, "gone:{id}"),
            Self::Guide(id) => write!(f, "guide:{id}"),
            Self::Method(id) => write!(f, "method:{id}"),
            Self::Plan(id) => write!(f, "plan:{id}"),
            Self::Tasks(plan, _, part) => write!(f, "tasks:{plan}/{part}"),
            Self::Campaign(id) => write!(f, "campaign:{id}"),
            Self::Area(campaign, area) => write!(f, "area:{campaign}/{area}"),
            Self::Figures(campaign, _, part) => write!(f, "figures:{campaign}/{part}"),
            Self::Progress => f.write_str("page:progress"),
            Self::Law(id) => write!(f, "law:{id}"),
            Self::Term(id) => write!(f, "term:{id}"),
            Self::Sheet(code) => write!(f, "sheet:{code}"),
            Self::Landing(code) => write!(f, "code:{code}"),
        }
    }
}

/// Whether a link leaves the site.
pub fn is_web(link: &str) -> bool {
    link.starts_with("https://") || link.starts_with("http://") || link.starts_with("tel:") || link.starts_with("mailto:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_read_back() {
        for text in ["guide:kich-hoat-vneid", "page:methods", "law:nd-104-2022", "term:passcode", "area:the-2026/thon-1", "page:progress"] {
            assert_eq!(Target::parse(text).unwrap().to_string(), text);
        }
        for bad in ["guide:", "guide:Kích", "page:x", "https://a.vn", "sheet:aaa", "area:the-2026", "area:a/b/c", "figures:the-2026/1"] {
            assert_eq!(Target::parse(bad), None, "{bad}");
        }
    }
}
