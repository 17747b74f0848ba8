//! The page of all campaigns of a unit: what it says of each is what the campaign's own files say.

use crate::bars;
use crate::campaign::{Campaign, Kind, Page};
use crate::charts;
use crate::log::Log;
use crate::sentences;
use crate::support::{Built, resolve};
use crate::tree::Element;

/// The section of a campaign on its unit's overview: one sentence an indicator, the tally, the small charts.
pub(crate) fn agree(log: &mut Log, built: &Built, campaign: &Campaign, lang: &str) {
    let own = &campaign.own(lang).path;
    let path = format!("{}/index.html", own.rsplit_once('/').unwrap().0);
    let main = Element::read(&built.tree[&path]);
    let leads = |section: &&Element| section.first("a").and_then(|link| resolve(&path, link.get("href"))).is_some_and(|(to, _)| to == *own);
    let Some(section) = main.all("section.indicator").into_iter().find(leads).cloned() else {
        log.fault(&path, &format!("nothing leads to {own}"));
        return;
    };
    // The section stands for a page, so that it is judged as one.
    let mut page = Page { path, lang: lang.to_owned(), kind: Kind::Campaign, main: Element::default() };
    let data = &campaign.data;
    let wanted: Vec<_> = data.indicators.iter().filter_map(|one| sentences::now(data, &one.id)).collect();
    let have = sentences::sentences(&section);
    log.same("sentence of an overview", &page.path, &format!("number of sentences on {own}"), &have.len(), &wanted.len());
    for (sentence, saying) in have.into_iter().zip(&wanted) {
        sentences::compare(log, campaign, &page, &sentence.text_without(&["strong"]), saying);
    }
    let focus = data.indicators.iter().find(|one| data.focus(&one.id).is_some_and(|column| data.is_by_area(column)));
    if let Some(indicator) = focus.filter(|_| data.areas.len() > 1) {
        charts::small_ones(log, campaign, &page, &indicator.id, &section);
    }
    page.main = section;
    bars::tally(log, campaign, &page);
}
