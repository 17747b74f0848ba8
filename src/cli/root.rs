//! Finds the folder of the site that a command is for.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::refusal::{Refusal, plain};
use crate::finding::Tongue;

/// The folder that holds `content/`: the one that the user names, else the nearest one above.
pub(super) fn root(matches: &ArgMatches, tongue: Tongue) -> Result<PathBuf, Refusal> {
    let is_plan = |sub: &ArgMatches| sub.subcommand_name() == Some("plan");
    let needs_content = match matches.subcommand() {
        Some(("import", sub)) => !is_plan(sub),
        other => !matches!(other, Some(("explain" | "init" | "schema", _))),
    };
    if let Some(root) = matches.get_one::<PathBuf>("root") {
        return if needs_content { has_content(root, tongue).map(|()| root.clone()) } else { Ok(root.clone()) };
    }
    let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    let nearest = here.ancestors().find(|folder| folder.join("content").join("site.yaml").is_file());
    match nearest {
        // Below the working folder a relative path keeps messages short.
        Some(found) if found == here => Ok(PathBuf::from(".")),
        Some(found) => Ok(found.to_owned()),
        None if !needs_content => Ok(Path::new(".").to_owned()),
        None => Err(plain(
            tongue,
            "không thấy content/site.yaml ở đây hay ở thư mục nào phía trên; hãy vào thư mục của trang, hoặc ghi --root DIR",
            "there is no content/site.yaml here or above; go to the site's folder, or write --root DIR",
        )),
    }
}

/// Whether a folder that the user names is that of a site. One without `site.yaml` in its `content/` is, and the checker tells what it lacks.
fn has_content(root: &Path, tongue: Tongue) -> Result<(), Refusal> {
    let folder = root.display();
    if root.join("content").is_dir() {
        return Ok(());
    }
    if !root.is_dir() {
        return Err(plain(
            tongue,
            &format!("không có thư mục `{folder}`; ghi sau --root thư mục chứa content/"),
            &format!("there is no folder `{folder}`; write the folder that holds content/ after --root"),
        ));
    }
    if root.join("site.yaml").is_file() {
        let above = root.join("..");
        let above = above.display();
        return Err(plain(
            tongue,
            &format!("`{folder}` là thư mục content/ của trang; ghi thư mục chứa nó: --root {above}"),
            &format!("`{folder}` is the folder content/ of a site; write the one that holds it: --root {above}"),
        ));
    }
    Err(plain(
        tongue,
        &format!("trong `{folder}` không có content/site.yaml; ghi sau --root thư mục chứa content/, hoặc tạo trang mới bằng: niemyet init DIR"),
        &format!("there is no content/site.yaml in `{folder}`; write the folder that holds content/ after --root, or start a new site: niemyet init DIR"),
    ))
}
