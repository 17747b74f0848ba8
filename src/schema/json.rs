//! Schemas as JSON Schema (draft 7, which the editors' YAML extensions know best), described in Vietnamese.

use serde_json::{Map, Value, json};

use super::kind::Kind;
use super::shape::{Key, Shape, Word};
use super::twin::RECORD;

const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
const AMOUNT: &str = "^[0-9][0-9., ]*$";
const CHANGE: &str = "^[-−+]?[0-9][0-9., ]*$";
const PERCENT: &str = "^[0-9][0-9.,]* ?%?( ?[-–] ?[0-9][0-9.,]* ?%?)?$";
const CELLS: &str = "^[A-Z]{1,3}[1-9][0-9]*:[A-Z]{1,3}[1-9][0-9]*$";
const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
const WEB: &str = "^https?://[^\\s]+$";
const ADDRESS: &str = "^https?://[a-z0-9-]+(\\.[a-z0-9-]+)+(:[0-9]+)?/([A-Za-z0-9._~:-]+/)*$";
/// With the area code, from abroad, of 1800 and 1900, or a short one; signs may stand between the figures.
const PHONE: &str = r"^\[|^[ .()-]*(0([ .()-]*[0-9]){9,10}|1[ .()-]*[89][ .()-]*0[ .()-]*0([ .()-]*[0-9]){4}(([ .()-]*[0-9]){2})?|[0-9]([ .()-]*[0-9]){2,3})[ .()-]*$|^\+84([ .()-]*[0-9]){9,10}[ .()-]*$";
const EMAIL: &str = "^[A-Za-z0-9._+-]+@[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)+$";
const FOLDER: &str = "^([a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*)?$";
const TARGET: &str = "^((guide|method|plan|campaign|schedule|notice):[a-z0-9]+(-[a-z0-9]+)*|area:[a-z0-9-]+/[a-z0-9-]+|page:(home|guides|methods|counter-card|places|progress|schedules|laws|glossary|notices|a-z|statement))$";
/// Hours of a day, "07:30-11:30".
const HOURS: &str = "^([01]?[0-9]|2[0-3])[:h][0-5]?[0-9]? ?[-–] ?([01]?[0-9]|2[0-3])[:h][0-5]?[0-9]?$";
const CODE: &str = "^[23456789bcdfghjkmnpqrstvwxz]{6}$";
const RULE: &str = "^[A-Z][0-9]{3}$";
/// A language code, as the key of words by language and as an item of `languages`.
const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

/// The schema of a kind, with line ends `\n` and one at the end.
pub fn text(kind: &Kind) -> String {
    format!("{:#}\n", value(kind))
}

/// The schema of a kind.
pub fn value(kind: &Kind) -> Value {
    let mut schema = map(kind.keys);
    let files = kind.files.iter().map(|file| format!("`{file}`")).collect::<Vec<_>>().join(", ");
    let part = if kind.is_front_matter {
        " Đây là phần dữ liệu giữa hai dòng `---` ở đầu tệp Markdown trong ngôn ngữ chính (vi.md); bản dịch (en.md) chỉ mang các khóa chữ, xem `definitions/translation`."
    } else {
        ""
    };
    schema.insert("$schema".into(), json!("http://json-schema.org/draft-07/schema#"));
    schema.insert("title".into(), json!(format!("{}: {}", kind.name, kind.about)));
    schema.insert("description".into(), json!(format!("Tệp: {files}.{part}")));
    if kind.is_front_matter {
        let own: Vec<Key> = kind.keys.iter().filter(|key| key.translated).copied().chain([RECORD]).collect();
        schema.insert("definitions".into(), json!({"translation": map(&own)}));
    }
    Value::Object(schema)
}

fn map(keys: &[Key]) -> Map<String, Value> {
    let properties: Map<String, Value> = keys.iter().map(|key| (key.name.to_owned(), Value::Object(property(key)))).collect();
    let required: Vec<&str> = keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let mut schema = object(json!({"type": "object", "properties": properties, "additionalProperties": false}));
    if !required.is_empty() {
        schema.insert("required".into(), json!(required));
    }
    schema
}

fn property(key: &Key) -> Map<String, Value> {
    let mut schema = shape(&key.shape);
    schema.insert("title".into(), json!(key.title));
    schema.insert("description".into(), json!(key.about));
    if !key.example.is_empty() {
        schema.insert("examples".into(), json!([example(&key.shape, key.example)]));
    }
    schema
}

fn shape(shape: &Shape) -> Map<String, Value> {
    object(match shape {
        // YAML takes words like 24 for a number; they are words all the same.
        Shape::Text => json!({"type": ["string", "number"], "pattern": "\\S"}),
        Shape::Id => json!({"type": ["string", "integer"], "pattern": ID, "maxLength": 80, "minimum": 0}),
        Shape::Date => json!({"type": "string", "pattern": DATE, "format": "date"}),
        Shape::Number => json!({"type": "integer"}),
        Shape::Amount => json!({"type": ["number", "string"], "pattern": AMOUNT, "minimum": 0, "examples": [1500]}),
        Shape::Change => json!({"type": ["number", "string"], "pattern": CHANGE, "examples": [-9]}),
        Shape::Percent => json!({"type": ["number", "string"], "pattern": PERCENT, "minimum": 0, "examples": ["50%"]}),
        Shape::Cells => json!({"type": "string", "pattern": CELLS, "examples": ["B5:G39"]}),
        // What `yes` is depends on the version of YAML.
        Shape::YesNo => json!({"enum": ["yes", "no", true, false], "enumDescriptions": ["có", "không", "có", "không"]}),
        Shape::Web => json!({"type": "string", "pattern": WEB}),
        Shape::Address => json!({"type": "string", "pattern": ADDRESS}),
        Shape::Phone => json!({"type": "string", "pattern": PHONE}),
        Shape::Email => json!({"type": "string", "pattern": EMAIL}),
        Shape::Folder => json!({"type": "string", "pattern": FOLDER}),
        Shape::Target => json!({"type": "string", "pattern": TARGET, "examples": ["guide:kich-hoat-vneid", "method:vneid", "page:methods", "page:home"]}),
        Shape::Code => json!({"type": "string", "pattern": CODE, "examples": ["8mbhdm"]}),
        Shape::Rule => json!({"type": "string", "pattern": RULE}),
        Shape::Hours => json!({"type": "string", "pattern": HOURS, "examples": ["07:30-11:30"]}),
        Shape::Task => json!({"type": ["string", "number"], "examples": ["1.1", "3.4 (2)"]}),
        Shape::Language => json!({"type": "string", "pattern": LANGUAGE}),
        Shape::Words => by_language(&Shape::Text),
        Shape::IdByLanguage => by_language(&Shape::Id),
        Shape::TextsByLanguage => by_language(&Shape::List(0, &Shape::Text)),
        Shape::Record => json!({"type": "object", "additionalProperties": {"type": "string"}}),
        Shape::Choice(words) => choice(words),
        Shape::List(at_least, of) => json!({"type": "array", "items": self::shape(of), "minItems": at_least}),
        Shape::Map(keys) => Value::Object(map(keys)),
        Shape::Figures(keys, others) => {
            let mut schema = map(keys);
            schema.insert("patternProperties".into(), json!({ids_without(keys): self::shape(others)}));
            Value::Object(schema)
        }
        Shape::Either(shapes) => json!({"anyOf": shapes.iter().map(self::shape).collect::<Vec<_>>()}),
    })
}

/// A pattern for ids; known keys have shapes of their own, and patterns hold for every key that they fit.
fn ids_without(keys: &[Key]) -> String {
    let known: Vec<&str> = keys.iter().map(|key| key.name).collect();
    if known.is_empty() { ID.to_owned() } else { ID.replacen('^', &format!("^(?!({})$)", known.join("|")), 1) }
}

fn by_language(of: &Shape) -> Value {
    json!({"type": "object", "patternProperties": {LANGUAGE: shape(of)}, "additionalProperties": false, "minProperties": 1})
}

fn choice(words: &[Word]) -> Value {
    let (words, meanings): (Vec<&str>, Vec<&str>) = words.iter().copied().unzip();
    json!({"type": "string", "enum": words, "enumDescriptions": meanings})
}

/// An example in the form that its shape asks for.
fn example(shape: &Shape, text: &str) -> Value {
    let parts = || text.split(" | ");
    match shape {
        Shape::Words | Shape::IdByLanguage => ["vi", "en"].into_iter().zip(parts()).map(|(lang, words)| (lang.to_owned(), json!(words))).collect(),
        Shape::List(_, Shape::Words) => json!([example(&Shape::Words, text)]),
        Shape::List(_, of) => parts().map(|part| example(of, part)).collect(),
        Shape::Number | Shape::Amount | Shape::Change => text.parse().map_or(Value::Null, |number: i64| json!(number)),
        Shape::Text
        | Shape::Percent
        | Shape::Cells
        | Shape::Id
        | Shape::Date
        | Shape::YesNo
        | Shape::Web
        | Shape::Address
        | Shape::Phone
        | Shape::Email
        | Shape::Folder
        | Shape::Target
        | Shape::Code
        | Shape::Rule
        | Shape::Hours
        | Shape::Task
        | Shape::Language
        | Shape::Record
        | Shape::TextsByLanguage
        | Shape::Choice(_)
        | Shape::Map(_)
        | Shape::Figures(..)
        | Shape::Either(_) => json!(text),
    }
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(map) = value { map } else { Map::new() }
}
