//! Holds the schemas to the decoders, in both directions, and the repository's own content to the schemas.
//!
//! From each schema a whole document is made of its examples. It is then spoilt in one place at a time: a key too many in each map, each key
//! left out, each value of another shape. What `niemyet check` says of it has to be what the schema says.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use niemyet::finding::Placed;
use niemyet::init::UnitKind;
use niemyet::model::id::Id;
use niemyet::schema::json;
use niemyet::schema::kind::{KINDS, Kind};
use serde_json::{Map, Value};
use support::{order, repository};
use tempfile::TempDir;

/// A key that no format has and that is like none.
const STRANGE: &str = "khong_co_khoa_nay";
/// Rules on the form of values; whether what they name exists is for others to say.
const FORM: [&str; 5] = ["F002", "F003", "F004", "F005", "T002"];

/// A site around one document.
struct Bench {
    site: TempDir,
    file: String,
    is_front_matter: bool,
}

impl Bench {
    fn new(kind: &Kind) -> Self {
        let site = TempDir::new().unwrap();
        for file in ["content/site.yaml", "content/units/xa/unit.yaml"] {
            copy(&repository().join("tests/rules/base").join(file), &site.path().join(file));
        }
        // A page that cannot be read keeps the site from being published, so that nobody looks at the theme a thousand times.
        copy(&repository().join("LICENSE-MIT"), &site.path().join("content/guides/hong/vi.md"));
        // The theme that the example of `site.yaml` names; it changes nothing.
        fs::create_dir_all(site.path().join("themes/giao-dien-tinh")).unwrap();
        let file = kind.files[0].replacen("units/*", "units/xa", 1).replace('*', "mau");
        Self { site, file, is_front_matter: kind.is_front_matter }
    }

    /// Puts a document, which is JSON and therefore YAML.
    fn put(&self, document: &Value) {
        let path = self.site.path().join(&self.file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let text = if self.is_front_matter { format!("---\n{document:#}\n---\nMột đoạn.\n") } else { format!("{document:#}\n") };
        fs::write(path, text).unwrap();
    }

    /// What is wrong with the form of a document.
    fn says(&self, document: &Value) -> Vec<Placed> {
        self.put(document);
        let outcome = niemyet::check(&order(self.site.path(), &self.site.path().join("output"))).unwrap();
        let own = |finding: &Placed| finding.place.file == self.file && FORM.contains(&finding.rule.code);
        outcome.findings.into_iter().filter(own).collect()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    fs::copy(from, to).unwrap();
}

/// A document as its schema's examples make it. Where a value may have several shapes, `variant` chooses.
fn instance(schema: &Value, variant: usize) -> Value {
    if let Some(shapes) = schema["anyOf"].as_array()
        && (variant > 0 || schema["examples"].is_null())
    {
        return instance(&shapes[variant % shapes.len()], variant);
    }
    if let Some(example) = schema["examples"].get(0).or_else(|| schema["enum"].get(0)) {
        return example.clone();
    }
    match schema["type"].as_str() {
        Some("object") => Value::Object(object(schema, variant)),
        Some("array") => Value::Array(vec![instance(&schema["items"], variant)]),
        Some("integer") => 7.into(),
        _ => "chữ".into(),
    }
}

fn object(schema: &Value, variant: usize) -> Map<String, Value> {
    let known = schema["properties"].as_object().into_iter().flatten().map(|(key, of)| (key.clone(), instance(of, variant)));
    let is_words = schema["properties"].is_null();
    let names: &[&str] = if is_words { &["vi", "en"] } else { &["da-cap"] };
    let others = schema["patternProperties"].as_object().into_iter().flatten();
    let others = others.flat_map(|(_, of)| names.iter().map(|name| ((*name).to_owned(), instance(of, variant))));
    known.chain(others).collect()
}

/// A map of known keys in a document.
struct Place<'s> {
    pointer: String,
    schema: &'s Value,
    /// Whether another shape of map may stand here.
    has_others: bool,
}

/// Every map of known keys.
fn places<'s>(schema: &'s Value, value: &Value, pointer: &str, has_others: bool, out: &mut Vec<Place<'s>>) {
    if let Some(shapes) = schema["anyOf"].as_array() {
        if let Some(shape) = shapes.iter().find(|shape| faults(shape, value).is_empty()) {
            places(shape, value, pointer, shapes.len() > 1, out);
        }
        return;
    }
    if let Some(map) = value.as_object() {
        if schema["properties"].is_object() {
            out.push(Place { pointer: pointer.to_owned(), schema, has_others });
        }
        for (key, value) in map {
            places(&schema["properties"][key], value, &format!("{pointer}/{key}"), false, out);
        }
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        places(&schema["items"], item, &format!("{pointer}/{index}"), false, out);
    }
}

/// The words between backticks.
fn quoted(text: &str) -> BTreeSet<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn told(found: &[Placed]) -> String {
    found.iter().map(|finding| format!("{} {}", finding.rule.code, finding.message.en)).collect::<Vec<_>>().join("; ")
}

/// Spoils a document in every way, one at a time. `schema` is that of the document, `bench` where it stands.
fn spoil(name: &str, schema: &Value, bench: &Bench, variant: usize, wrong: &mut Vec<String>) {
    let whole = instance(schema, variant);
    let found = bench.says(&whole);
    if !found.is_empty() {
        return wrong.push(format!("{name}: the examples do not fit: {}", told(&found)));
    }
    wrong.extend(faults(schema, &whole).into_iter().map(|fault| format!("{name}: an example does not fit its own schema: {fault}")));
    let mut maps = Vec::new();
    places(schema, &whole, "", false, &mut maps);
    for place in &maps {
        let at = format!("{name}{}", place.pointer);
        let spoilt = |change: &dyn Fn(&mut Map<String, Value>)| {
            let mut document = whole.clone();
            change(document.pointer_mut(&place.pointer).unwrap().as_object_mut().unwrap());
            bench.says(&document)
        };
        unknown_key(&at, place, &spoilt(&|map| drop(map.insert(STRANGE.into(), 7.into()))), wrong);
        for (key, of) in place.schema["properties"].as_object().unwrap() {
            let at = format!("{at}/{key}");
            let is_required = place.schema["required"].as_array().into_iter().flatten().any(|required| required == key);
            left_out(&at, key, is_required, place, &spoilt(&|map| drop(map.remove(key))), wrong);
            for (value, fits) in values(of) {
                let found = spoilt(&|map| drop(map.insert(key.clone(), value.clone())));
                let codes: Vec<&str> = found.iter().map(|finding| finding.rule.code).collect();
                if codes != if fits { &[][..] } else { &["F005"][..] } {
                    wrong.push(format!("{at}: {value} fits the schema: {fits}; the decoder says: {}", told(&found)));
                } else if let (Some(words), false) = (of["enum"].as_array().filter(|words| words.len() != 4 || words[2] != true), fits)
                    && value.is_string()
                    && quoted(&found[0].help.vi) != words.iter().map(|word| word.as_str().unwrap().to_owned()).collect()
                {
                    wrong.push(format!("{at}: the schema's words are {words:?}, the decoder's: {}", found[0].help.vi));
                }
            }
        }
    }
}

fn unknown_key(at: &str, place: &Place<'_>, found: &[Placed], wrong: &mut Vec<String>) {
    let [finding] = found else { return wrong.push(format!("{at}: an unknown key gives: {}", told(found))) };
    if finding.rule.code != "F003" {
        return wrong.push(format!("{at}: an unknown key gives: {}", told(found)));
    }
    let decoder = quoted(&finding.help.vi);
    // The record of a translation is taken out before its decoder reads the rest.
    let schema: BTreeSet<String> = place.schema["properties"].as_object().unwrap().keys().filter(|key| *key != "translated_from").cloned().collect();
    // Maps whose keys are ids name those; where another shape may stand, the decoder also knows the key that tells the two apart.
    let fits = place.schema["patternProperties"].is_object() || if place.has_others { decoder.is_superset(&schema) } else { decoder == schema };
    if !fits {
        wrong.push(format!("{at}: the decoder knows {decoder:?}, the schema {schema:?}"));
    }
}

fn left_out(at: &str, key: &str, is_required: bool, place: &Place<'_>, found: &[Placed], wrong: &mut Vec<String>) {
    let fits = match found {
        [] => !is_required,
        [finding] => is_required && finding.rule.code == "F004" && finding.message.vi.contains(&format!("`{key}`")),
        _ => is_required && place.has_others,
    };
    if !fits {
        wrong.push(format!("{at}: left out (required: {is_required}), the decoder says: {}", told(found)));
    }
}

/// Values that tell what a schema takes, each with whether it fits.
fn values(schema: &Value) -> Vec<(Value, bool)> {
    let all = [Value::from("Không đúng !"), serde_json::json!(["Không đúng !"]), serde_json::json!({STRANGE: ["x"]})];
    // Another map in place of a map, or another item in place of an item, is spoilt by its own keys.
    let deeper = |value: &Value| (value.is_object() && takes_maps(schema)) || (value.is_array() && schema["type"] == "array");
    all.into_iter().filter(|value| !deeper(value)).map(|value| (faults(schema, &value).is_empty(), value)).map(|(fits, value)| (value, fits)).collect()
}

fn takes_maps(schema: &Value) -> bool {
    schema["type"] == "object" || schema["anyOf"].as_array().into_iter().flatten().any(takes_maps)
}

#[test]
fn schemas_say_what_the_decoders_read() {
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = KINDS.iter().map(|kind| scope.spawn(|| differences(kind))).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

/// Where a kind's schema and its decoder differ.
fn differences(kind: &Kind) -> Vec<String> {
    let mut wrong = Vec::new();
    let schema = json::value(kind);
    let bench = Bench::new(kind);
    let variants = if schema.to_string().contains("anyOf") { 2 } else { 1 };
    for variant in 0..variants {
        spoil(&format!("{} ({variant})", kind.name), &schema, &bench, variant, &mut wrong);
    }
    if kind.is_front_matter {
        bench.put(&instance(&schema, 0));
        let translation = Bench { file: bench.file.replace("/vi.md", "/en.md"), ..bench };
        spoil(&format!("{} (translation)", kind.name), &schema["definitions"]["translation"], &translation, 0, &mut wrong);
    }
    wrong
}

#[test]
fn content_fits_its_schemas() {
    let files = support::tree(&repository().join("content")).into_iter().map(|(path, bytes)| (format!("content/{path}"), bytes));
    assert_fit(files);
}

#[test]
fn new_sites_fit_their_schemas() {
    for kind in [UnitKind::Commune, UnitKind::Ward, UnitKind::SpecialZone] {
        let files = niemyet::init::files(&Id::parse("xa-moi").unwrap(), kind);
        assert_fit(files.into_iter().filter(|(path, _)| path.starts_with("content/")));
    }
}

/// Every file of data and every front matter is of a kind, and fits its schema.
fn assert_fit(files: impl Iterator<Item = (String, Vec<u8>)>) {
    let mut wrong = Vec::new();
    for (path, bytes) in files {
        let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
        let (yaml, original) = if let Some(rest) = text.strip_prefix("---\n") {
            (rest.split("\n---\n").next().unwrap(), format!("{}/vi.md", path.rsplit_once('/').unwrap().0))
        } else if Path::new(&path).extension().is_some_and(|end| end == "yaml") {
            (text.as_str(), path.clone())
        } else {
            continue;
        };
        let Some(kind) = KINDS.iter().find(|kind| kind.files.iter().any(|file| matches(file, &original))) else {
            wrong.push(format!("{path} is of no kind"));
            continue;
        };
        let schema = json::value(kind);
        let schema = if original == path { &schema } else { &schema["definitions"]["translation"] };
        let value: Value = serde_yaml::from_str(yaml).unwrap_or_else(|error| panic!("{path}: {error}"));
        wrong.extend(faults(schema, &value).into_iter().map(|fault| format!("{path}: {fault}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a path is one that a pattern means; `*` is one name.
fn matches(pattern: &str, path: &str) -> bool {
    let (pattern, path): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
    let fits = |(pattern, name): (&&str, &&str)| match pattern.strip_prefix('*') {
        Some(end) => name.ends_with(end),
        None => pattern == name,
    };
    pattern.len() == path.len() && pattern.iter().zip(&path).all(fits)
}

#[test]
fn schemas_are_whole_and_described_in_vietnamese() {
    let known = ["type", "properties", "patternProperties", "additionalProperties", "required", "items", "minItems", "enum", "enumDescriptions"];
    let more = ["pattern", "format", "minimum", "maxLength", "minProperties", "anyOf", "title", "description", "examples", "definitions", "$schema"];
    let allowed: BTreeSet<&str> = known.into_iter().chain(more).collect();
    for kind in KINDS {
        let schema = json::value(kind);
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
        walk(&schema, &mut |map| {
            let unknown: Vec<&String> = map.keys().filter(|key| !allowed.contains(key.as_str())).collect();
            assert!(unknown.is_empty(), "{}: words that this test does not judge: {unknown:?}", kind.name);
            if let Some(Value::Array(words)) = map.get("enum") {
                assert_eq!(words.len(), map["enumDescriptions"].as_array().unwrap().len(), "{}", kind.name);
            }
            for (key, property) in map.get("properties").and_then(Value::as_object).into_iter().flatten() {
                let says = |word: &str| property[word].as_str().is_some_and(|text| !text.is_empty());
                assert!(says("title") && says("description"), "{}: `{key}` is not described", kind.name);
                assert!(property["description"].as_str().unwrap().ends_with(['.', '…', '–']), "{}: `{key}`: no sentence", kind.name);
            }
        });
    }
}

/// Every schema inside a schema.
fn walk(schema: &Value, look: &mut dyn FnMut(&Map<String, Value>)) {
    let Some(map) = schema.as_object() else { return };
    look(map);
    for word in ["properties", "patternProperties", "definitions"] {
        map.get(word).and_then(Value::as_object).into_iter().flatten().for_each(|(_, inner)| walk(inner, look));
    }
    map.get("anyOf").and_then(Value::as_array).into_iter().flatten().for_each(|inner| walk(inner, look));
    if let Some(items) = map.get("items") {
        walk(items, look);
    }
}

/// What of a value does not fit a schema.
fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let validator = jsonschema::draft7::new(schema).unwrap();
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}
