//! R: pages of others that texts lead to.

use crate::finding::{Finding, Words, rule};
use crate::model::id::Address;
use crate::model::site::Site;
use crate::prose::{self, Block};
use crate::source::At;

rule!(FOREIGN, "R006", "foreign-host", Warning,
    "Một liên kết ra trang không phải của cơ quan nhà nước và chưa được khai.", "A link leads to a site that is no public office's and was not declared.",
    why: "Trang giả thường có tên gần giống; người dân tin liên kết trên trang của xã.", "Fakes have names that look alike, and people trust what the commune links to.",
    bad: "[tải ở đây](https://vneid-app.com/)", good: "hosts: [vneid-app.com] (trong site.yaml, khi đã kiểm tra)");

/// Where the app is to be had.
const STORES: [&str; 2] = ["play.google.com", "apps.apple.com"];

/// The links of a text. `own` are addresses of the site and its units.
pub fn judge<'a>(blocks: &[Block], site: &'a Site, own: impl IntoIterator<Item = &'a Address>, found: &mut Vec<Finding>) {
    let own: Vec<String> = own.into_iter().chain(&site.address).filter_map(|address| host(&address.to_string())).collect();
    prose::links(blocks, &mut |link| {
        let Some(host) = host(&link.value) else { return };
        let is_public = host == "gov.vn" || host.ends_with(".gov.vn");
        let is_declared = site.hosts.iter().any(|declared| host == *declared || host.ends_with(&format!(".{declared}")));
        if !is_public && !is_declared && !STORES.contains(&host.as_str()) && !own.contains(&host) {
            found.push(foreign(link, &host));
        }
    });
}

/// The host of a web address, in small letters and without `www.`.
fn host(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    // Browsers take `\` for `/`; what stands before @ is a name that only looks like a host.
    let authority = rest.split(['/', '\\', '?', '#']).next()?.to_lowercase();
    let host = authority.rsplit('@').next()?.split(':').next()?.trim_end_matches('.');
    Some(host.strip_prefix("www.").unwrap_or(host).to_owned())
}

fn foreign(link: &At<String>, host: &str) -> Finding {
    Finding::new(
        &FOREIGN,
        link.span,
        Words::new(
            format!("liên kết ra `{host}`, không phải .gov.vn, kho ứng dụng hay trang đã khai"),
            format!("the link leads to `{host}`, which is no .gov.vn, app store or declared site"),
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
    use super::host;

    #[test]
    fn hosts_of_addresses() {
        assert_eq!(host("https://WWW.dichvucong.gov.vn/p/home?x#y").as_deref(), Some("dichvucong.gov.vn"));
        for trick in ["https://vneid.gov.vn@la.com:8080/", "https://cong.gov.vn:x@la.com/", "https://la.com\\.gov.vn/", "https://la.com./"] {
            assert_eq!(host(trick).as_deref(), Some("la.com"), "{trick}");
        }
        assert_eq!(host("guide:kich-hoat"), None);
    }
}
