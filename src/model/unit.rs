//! Units: who publishes, their life and lineage, areas, places and contacts.

use std::collections::BTreeMap;

use super::campaign::Campaign;
use super::code::Code;
use super::gone::Gone;
use super::guide::Guide;
use super::id::{Address, Id};
use super::ledger::Issued;
use super::notice::Notice;
use super::plan::Plan;
use super::printing::Printing;
use super::route::Routes;
use super::schedule::Schedule;
use super::target::{Target, Was};
use crate::calendar::Date;
use crate::lang::{Lang, Localised};
use crate::source::{At, Span};

/// Kinds of units; the last three are archives today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitKind {
    /// Tỉnh.
    Province,
    /// Xã.
    Commune,
    /// Phường.
    Ward,
    /// Đặc khu.
    SpecialZone,
    /// Huyện, until 30/6/2025.
    District,
    /// Thị trấn, until 30/6/2025.
    Township,
    /// Thành phố thuộc tỉnh, thị xã, quận, until 30/6/2025.
    City,
}

/// What the rest of the site has to know of a unit.
#[derive(Debug, Clone)]
pub struct Head {
    /// Folder name.
    pub id: Id,
    /// Where its file begins.
    pub span: Span,
    /// Kind.
    pub kind: UnitKind,
    /// Name with its kind: "xã Mẫu".
    pub name: Localised<String>,
    /// Province.
    pub province: Localised<String>,
    /// Folder below `output/`; empty for the root.
    pub path: At<String>,
    /// Its public address, where it or the site has one.
    pub address: Option<Address>,
    /// Addresses that the unit had before, whose pages still lead here.
    pub earlier_addresses: Vec<Address>,
    /// Whether the unit is served from the same folder tree as the rest of the site, so that links between them work.
    pub within_site: bool,
    /// Life.
    pub life: Life,
    /// Who took over.
    pub successors: Vec<Successor>,
    /// Whether every page is marked MẪU.
    pub sample: bool,
    /// Codes that it has issued, with the place of each in its ledger.
    pub codes: Vec<At<Code>>,
}

/// First and last day of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Life {
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// Whether that was the last day; else it ended on or before it, and nobody here knows when.
    pub is_certain: bool,
}

/// A unit that took over.
#[derive(Debug, Clone)]
pub struct Successor {
    /// Its name.
    pub name: Localised<String>,
    /// Code of the General Statistics Office.
    pub code: Option<String>,
    /// Its id, where it is of this site.
    pub unit: Option<At<Id>>,
    /// Whether only a part went there.
    pub part: bool,
    /// A remark.
    pub note: Option<Localised<String>>,
}

/// What `unit.yaml` says beyond the head.
#[derive(Debug, Clone)]
pub struct Profile {
    /// Who publishes.
    pub issuer: Localised<String>,
    /// Where the lineage was read.
    pub lineage_source: Option<String>,
    /// Offices to ask; never empty.
    pub contacts: Vec<Contact>,
    /// Office hours.
    pub hours: Option<Localised<String>>,
    /// Areas for which figures are kept, in the author's order.
    pub areas: Vec<Area>,
    /// Places where sheets hang, in the author's order.
    pub places: Vec<Place>,
    /// What is printed, where that is not as the site has it.
    pub printing: Option<Printing>,
}

/// An office to ask.
#[derive(Debug, Clone)]
pub struct Contact {
    /// The office.
    pub role: Localised<String>,
    /// Its phone.
    pub phone: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Where it is.
    pub address: Option<Localised<String>>,
    /// When it is open.
    pub hours: Option<Localised<String>>,
}

/// A part of a unit for which figures are kept.
#[derive(Debug, Clone)]
pub struct Area {
    /// What tables name.
    pub id: At<Id>,
    /// Its name.
    pub name: Localised<String>,
}

/// Kinds of places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceKind {
    /// Nhà văn hóa.
    CulturalHouse,
    /// Bộ phận một cửa, until 2025.
    OneStopOffice,
    /// Trung tâm Phục vụ hành chính công.
    PublicServiceCentre,
    /// Trụ sở Công an.
    PolicePost,
    /// Trường học.
    School,
    /// Chợ.
    Market,
    /// Trạm y tế.
    HealthStation,
    /// Anything else.
    Other,
}

/// A place where a sheet hangs.
#[derive(Debug, Clone)]
pub struct Place {
    /// What the ledger names.
    pub id: At<Id>,
    /// Kind.
    pub kind: PlaceKind,
    /// Its name.
    pub name: Localised<String>,
    /// Where it is.
    pub address: Localised<String>,
    /// When it is open.
    pub hours: Option<Localised<String>>,
    /// The area it belongs to.
    pub area: Option<At<Id>>,
    /// What hangs there.
    pub posts: Vec<At<Target>>,
}

/// A unit, whole.
#[derive(Debug, Clone)]
pub struct Unit {
    /// The head.
    pub head: Head,
    /// The rest of `unit.yaml`.
    pub profile: Profile,
    /// Whether it has ended on the day of the build.
    pub archive: bool,
    /// Guides: the shared ones and its own, by id; none in an archive.
    pub guides: BTreeMap<Id, Guide>,
    /// Plans by id.
    pub plans: BTreeMap<Id, Plan>,
    /// Campaigns by id.
    pub campaigns: BTreeMap<Id, Campaign>,
    /// Schedules by id.
    pub schedules: BTreeMap<Id, Schedule>,
    /// Notices by id; none in an archive.
    pub notices: BTreeMap<Id, Notice>,
    /// Pages that are gone: the shared ones, where it has guides, and its own.
    pub gone: BTreeMap<(Was, Id), Gone>,
    /// Its own translations whose original has changed since: their file, and the headings of what did.
    pub stale: BTreeMap<String, Vec<String>>,
    /// The ledger of codes.
    pub ledger: Vec<Issued>,
    /// Every page that it has.
    pub routes: Routes,
}

impl Head {
    /// A unit whose `unit.yaml` cannot be read at all, and whose earlier pages stand in the folder `path`: only its id is known.
    pub fn unreadable(id: &Id, path: &str, primary: &Lang, span: Span) -> Self {
        let name = Localised::new(primary.clone(), id.to_string());
        Self {
            id: id.clone(),
            span,
            kind: UnitKind::Commune,
            province: Localised::new(primary.clone(), "–".to_owned()),
            name,
            path: At { value: path.to_owned(), span },
            address: None,
            earlier_addresses: Vec::new(),
            within_site: true,
            life: Life { from: None, to: None, is_certain: true },
            successors: Vec::new(),
            sample: false,
            codes: Vec::new(),
        }
    }
}

impl Life {
    /// Whether the unit has ended before `day`.
    pub fn is_over(self, day: Date) -> bool {
        self.to.is_some_and(|last| last < day)
    }
}

impl Unit {
    /// Whether the unit has a page in its primary language, that is in any.
    pub fn has_page(&self, target: &Target) -> bool {
        self.routes.has(target)
    }

    /// The code issued for a place and target that still leads there.
    pub fn issued(&self, place: &Id, target: &Target) -> Option<&Issued> {
        self.ledger.iter().find(|issued| issued.gone.is_none() && issued.place.value == *place && issued.target.value == *target)
    }

    /// Whether a code gets a sheet: its place is there, its page too, and the unit lives.
    pub fn prints(&self, issued: &Issued) -> bool {
        !self.archive && issued.gone.is_none() && issued.redirect.is_none() && self.profile.places.iter().any(|place| place.id.value == issued.place.value)
    }
}
