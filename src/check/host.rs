//! R: pages of others that texts lead to.

use std::collections::BTreeSet;

use super::passage;
use crate::finding::{Finding, Words, rule};
use crate::model::id::Address;
use crate::model::site::Site;
use crate::prose::{self, Block};
use crate::source::Span;

rule!(FOREIGN, "R006", "foreign-host", Warning,
    "Một liên kết ra trang không phải của cơ quan nhà nước và chưa được khai.", "A link leads to a site that is no public office's and was not declared.",
    why: "Trang giả thường có tên gần giống; người dân tin liên kết trên trang của xã.", "Fakes have names that look alike, and people trust what the commune links to.",
    bad: "[tải ở đây](https://vneid-app.com/)", good: "hosts: [vneid-app.com] (trong site.yaml, khi đã kiểm tra)");

/// Where the app is to be had.
const STORES: [&str; 2] = ["play.google.com", "apps.apple.com"];

/// Ends of names of hosts in texts: what else has a full stop inside is the name of a file or an abbreviation.
const ENDS: [&str; 20] =
    ["vn", "com", "net", "org", "info", "app", "xyz", "site", "online", "top", "shop", "club", "io", "me", "cc", "co", "icu", "vip", "link", "live"];
/// Words of sentences that warn of a site.
const WARNS: [&str; 8] = ["giả", "lừa", "mạo danh", "không phải trang", "fake", "scam", "false", "is not the"];

/// The links of a text, and what people read as one. `own` are addresses of the site and its units.
pub fn judge<'a>(blocks: &[Block], site: &'a Site, own: impl IntoIterator<Item = &'a Address>, found: &mut Vec<Finding>) {
    let own: Vec<String> = own.into_iter().chain(&site.address).filter_map(|address| host(&address.to_string())).collect();
    let is_known = |host: &str| {
        let is_public = host == "gov.vn" || host.ends_with(".gov.vn");
        let is_declared = site.hosts.iter().any(|declared| host == *declared || host.ends_with(&format!(".{declared}")));
        is_public || is_declared || STORES.contains(&host) || own.iter().any(|own| own == host)
    };
    let mut told: BTreeSet<String> = BTreeSet::new();
    prose::links(blocks, &mut |link| {
        if let Some(host) = host(&link.value).filter(|host| !is_known(host)) {
            found.push(foreign(link.span, &host));
            told.insert(host);
        }
    });
    for passage in passage::all(blocks.iter()) {
        for sentence in passage.sentences() {
            let small = sentence.to_lowercase();
            if WARNS.iter().any(|warns| small.contains(warns)) {
                continue;
            }
            // A phone makes no link of it, but people type what they read.
            let hosts = small.split_whitespace().filter_map(written).filter(|host| !is_known(host));
            for host in hosts {
                if told.insert(host.clone()) {
                    found.push(foreign(passage.span, &host));
                }
            }
        }
    }
}

/// The host that a word of a text is the address of; nothing for mail addresses and other words.
fn written(word: &str) -> Option<String> {
    let word = word.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '/');
    let name = host(word).or_else(|| Some(word.split(['/', '?', '#']).next()?.trim_start_matches("www.").to_owned()))?;
    let labels: Vec<&str> = name.split('.').collect();
    let is_label = |label: &&str| !label.is_empty() && label.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-');
    let is_host = labels.len() > 1 && labels.iter().all(is_label) && labels.last().is_some_and(|end| ENDS.contains(end));
    is_host.then_some(name)
}

/// The host of a web address, in small letters and without `www.`.
fn host(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    // Browsers take `\` for `/`; what stands before @ is a name that only looks like a host.
    let authority = rest.split(['/', '\\', '?', '#']).next()?.to_lowercase();
    let host = authority.rsplit('@').next()?.split(':').next()?.trim_end_matches('.');
    Some(host.strip_prefix("www.").unwrap_or(host).to_owned())
}

fn foreign(span: Span, host: &str) -> Finding {
    Finding::new(
        &FOREIGN,
        span,
        Words::new(
            format!("bài dẫn người đọc đến `{host}`, không phải .gov.vn, kho ứng dụng hay trang đã khai"),
            format!("readers are led to `{host}`, which is no .gov.vn, app store or declared site"),
        ),
        Words::new(
            format!("Dẫn đến trang của cơ quan nhà nước; nếu đã kiểm tra thì khai `hosts: [{host}]` trong `content/site.yaml`."),
            format!("Link to a public office; where you have checked it, declare `hosts: [{host}]` in `content/site.yaml`."),
        ),
    )
    .anchored(host)
}

#[cfg(test)]
mod tests {
    use super::{host, written};

    #[test]
    fn hosts_of_addresses() {
        assert_eq!(host("https://WWW.dichvucong.gov.vn/p/home?x#y").as_deref(), Some("dichvucong.gov.vn"));
        for trick in ["https://vneid.gov.vn@la.com:8080/", "https://cong.gov.vn:x@la.com/", "https://la.com\\.gov.vn/", "https://la.com./"] {
            assert_eq!(host(trick).as_deref(), Some("la.com"), "{trick}");
        }
        assert_eq!(host("guide:kich-hoat"), None);
    }
    #[test]
    fn hosts_that_are_only_written() {
        for (word, wanted) in [
            ("https://vneid-app.com/tai-ve", Some("vneid-app.com")),
            ("(vneid.gov.com).", Some("vneid.gov.com")),
            ("**vneid-gov.vn**,", Some("vneid-gov.vn")),
            ("www.a.vn/b", Some("a.vn")),
            ("x@a.vn", None),
            ("ke-hoach.docx", None),
            ("tp.hcm", None),
            ("1.2.", None),
            (".vn", None),
        ] {
            assert_eq!(written(word).as_deref(), wanted, "{word}");
        }
    }
}
