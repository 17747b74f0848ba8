//! The QR symbol of a code, and its picture as an inline SVG of one path.

use super::html::escape;
use crate::model::code::Code;
use crate::model::id::Address;
use crate::model::site::Languages;
use crate::model::target::Target;
use crate::model::unit::Unit;
use crate::page::html::Html;
use crate::symbol::Symbol;

/// Stands in for the address of a unit that has none; its sheets are marked MẪU.
const NO_ADDRESS: &str = "https://chua-co-dia-chi.example/";

/// The symbol of a code: the address of its landing page in the primary language, exactly as it lies on disk.
pub(super) fn of_code(unit: &Unit, languages: &Languages, code: &Code) -> Option<Symbol> {
    let route = unit.routes.get(&Target::Landing(code.clone()), &languages.primary)?;
    let address = unit.head.address.clone().or_else(|| Address::parse(NO_ADDRESS))?;
    Symbol::of(&route.address(&address))
}

/// The picture with its quiet zone: white ground, one black path of row runs, crisp edges.
pub(super) fn svg(symbol: &Symbol) -> Html {
    let side = symbol.side();
    Html::trusted(format!(
        "<svg class=\"symbol\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         role=\"img\" aria-label=\"{}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{}\"/></svg>",
        escape(symbol.address()),
        symbol.path()
    ))
}
