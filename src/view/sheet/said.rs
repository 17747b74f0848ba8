//! What a sheet says in one language, in finished words.

use super::matter::{self, Matter};
use crate::lang::Lang;
use crate::model::ledger::Issued;
use crate::model::target::Target;
use crate::view::letter_case::capitalised;
use crate::view::scene::Scene;

/// What a sheet says in one language.
#[derive(Debug, Clone)]
pub(super) struct Said {
    /// The language.
    pub(super) lang: Lang,
    /// Who issued it.
    pub(super) issuer: String,
    /// Where it hangs.
    pub(super) place: String,
    /// The one message.
    pub(super) heading: String,
    /// One sentence.
    pub(super) summary: String,
    /// What a sign says instead, where help is given.
    pub(super) sign: Option<String>,
    /// "Quét mã bằng máy ảnh điện thoại".
    pub(super) scan: String,
    /// "Quét để xem".
    pub(super) scan_label: String,
    /// What comes before the address.
    pub(super) address: String,
    /// That the code asks for no password.
    pub(super) never: String,
    /// What officers find behind the code of their card.
    pub(super) counter_scan: String,
    /// What stands above all that officers do not do.
    pub(super) counter_never: String,
    /// What those do who cannot scan.
    pub(super) help: String,
    /// What the symbol is, for those who cannot see it.
    pub(super) alt: String,
    /// Where it hangs, when somebody is there, code and day of issue.
    pub(super) imprint: Vec<String>,
    /// Code and day of issue.
    pub(super) issued: String,
    /// What it says beyond that.
    pub(super) matter: Matter,
    /// The word across a sample.
    pub(super) mark: String,
}

/// What the sheets of a code say.
pub(super) fn of(scene: &Scene<'_>, issued: &Issued) -> Said {
    let (words, lang, profile) = (scene.words, scene.lang, &scene.unit.profile);
    let target = issued.leads_to().map_or(&issued.target.value, |at| &at.value);
    let known = profile.places.iter().find(|place| place.id.value == issued.place.value);
    let place = known.map_or_else(|| issued.place.value.to_string(), |place| capitalised(place.name.text(lang)));
    let hours = known.and_then(|place| place.hours.as_ref()).map(|hours| hours.text(lang));
    let phone = profile.contacts.iter().find_map(|contact| contact.phone.as_deref()).map(unbroken);
    // Where no hours are stated, as at a market, nobody is there to be asked.
    let of_phone = if hours.is_some() { "sheet-help" } else { "sheet-help-away" };
    let help = phone.map_or_else(|| words.say("sheet-help-no-phone"), |phone| words.with(of_phone, [("phone", (&phone).into())]));
    let code = words.with("sheet-issued", [("code", issued.code.value.as_str().into()), ("date", (&words.date(issued.issued)).into())]);
    let matter = matter::of(scene, target);
    let mut imprint = vec![joined(&place, scene.unit.head.name.text(lang))];
    let of_unit = profile.hours.as_ref().map(|hours| words.with("sheet-hours-of-unit", [("hours", hours.text(lang).into())]));
    imprint.extend(hours.map(|hours| words.with("sheet-hours", [("hours", hours.into())])).or(of_unit));
    imprint.push(code.clone());
    let (heading, summary) = heading(scene, target);
    let address = words.say("sheet-address");
    Said {
        lang: lang.clone(),
        issuer: profile.issuer.text(lang).clone(),
        place,
        sign: sign(scene, target),
        scan: words.say("sheet-scan"),
        scan_label: words.say("sheet-label"),
        address,
        never: words.say("sheet-never"),
        counter_scan: words.say("sheet-counter-scan"),
        counter_never: words.say("never"),
        help,
        alt: words.with("sheet-symbol-leads", [("page", (&heading).into())]),
        heading,
        summary,
        imprint,
        issued: code,
        matter,
        mark: words.say("sample-mark"),
    }
}

/// The message of a sheet and one sentence: those of the page, but for lists of guides and ways.
#[expect(clippy::wildcard_enum_match_arm, reason = "whatever page is new has its own title")]
fn heading(scene: &Scene<'_>, target: &Target) -> (String, String) {
    let words = scene.words;
    match target {
        Target::Home | Target::Guides => (words.say("sheet-menu"), words.say("sheet-menu-lead")),
        Target::Methods => (words.say("sheet-ways"), scene.summary(target)),
        Target::Area(campaign, area) => {
            let campaign = scene.unit.campaigns.get(campaign);
            let name = campaign.and_then(|campaign| Some(scene.area_name(campaign, Some(campaign.area_at(area)?))));
            let title = campaign.map(|campaign| campaign.title.text(scene.lang).clone());
            (capitalised(&name.unwrap_or_default()), title.unwrap_or_default())
        }
        Target::Campaign(id) => {
            let title = scene.unit.campaigns.get(id).map(|campaign| campaign.title.text(scene.lang).clone());
            (capitalised(scene.unit.head.name.text(scene.lang)), title.unwrap_or_default())
        }
        _ => (scene.title(target), scene.summary(target)),
    }
}

fn sign(scene: &Scene<'_>, target: &Target) -> Option<String> {
    if let Target::Guide(id) = target { scene.unit.guides.get(id)?.texts.text(scene.lang).sign.clone() } else { None }
}

/// A place and its unit, which names nothing twice: `Chợ phường Mẫu`, `Trạm Y tế xã Mẫu`, `Nhà văn hóa thôn Đèo, xã Mẫu`.
fn joined(place: &str, unit: &str) -> String {
    let kind = unit.split(' ').next().unwrap_or_default();
    if place.contains(unit) {
        place.to_owned()
    } else if let Some(place) = place.strip_suffix(kind).filter(|place| !kind.is_empty() && place.ends_with(' ')) {
        format!("{place}{unit}")
    } else {
        format!("{place}, {unit}")
    }
}

/// A phone number that no line breaks.
fn unbroken(phone: &str) -> String {
    phone.replace(' ', "\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_place_and_its_unit_name_nothing_twice() {
        assert_eq!(joined("Chợ phường Mẫu", "phường Mẫu"), "Chợ phường Mẫu");
        assert_eq!(joined("Trạm Y tế xã", "xã Mẫu"), "Trạm Y tế xã Mẫu");
        assert_eq!(joined("Nhà văn hóa thôn Đèo Mẫu", "xã Mẫu"), "Nhà văn hóa thôn Đèo Mẫu, xã Mẫu");
        assert_eq!(joined("Commune health station", "Mẫu Commune"), "Commune health station, Mẫu Commune");
    }
}
