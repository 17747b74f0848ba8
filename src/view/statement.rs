//! The accessibility and privacy statement.

use super::frame::{self, About};
use super::guide::{basis, html, review_notice};
use super::scene::Scene;
use crate::model::route::Route;
use crate::model::statement as model;
use crate::model::target::Target;
use crate::page::statement::Statement;
use crate::page::{Body, Page};

/// The statement.
pub(super) fn page(scene: &Scene<'_>, route: &Route, statement: &model::Statement) -> Page {
    let (lang, text) = statement.texts.pick(scene.lang);
    let body = Statement {
        heading: text.title.clone(),
        summary: text.summary.clone(),
        content_lang: scene.other(lang),
        body_html: html(scene, route, &statement.pictures, &text.body),
        basis: basis(scene, route, &statement.facts),
    };
    let about = About {
        fallback: (lang != scene.lang).then_some(lang),
        notices: review_notice(scene, &statement.facts),
        ..About::of(&Target::Statement, &text.title, &text.summary)
    };
    frame::page(scene, route, about, Body::Statement(Box::new(body)))
}
