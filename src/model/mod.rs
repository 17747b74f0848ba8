//! What the sources mean: site, units, guides, plans, campaigns, notices, laws, terms, codes, routes. Nothing here is missing or in doubt.

pub mod article;
pub mod campaign;
pub mod code;
pub mod column;
pub mod deadline;
pub mod gone;
pub mod guide;
pub mod id;
pub mod law;
pub mod ledger;
pub mod listing;
pub mod notice;
pub mod observation;
pub mod pace;
pub mod picture;
pub mod plan;
pub mod rollup;
pub mod route;
pub mod series;
pub mod site;
pub mod standing;
pub mod statement;
pub mod target;
pub mod term;
pub mod unit;
pub mod window;
