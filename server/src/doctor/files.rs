//! Is everything there, and is it its owner's alone?

use super::Finding;
use crate::{commands::serve::record_settings, settings::Settings, sos::spool};
use amanat_record::Beside;
use std::{
    fs,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
};

/// There is no such directory: nothing else can be looked at.
pub(super) const MISSING: &str = "data-missing";
/// Files of a directory that are looked at.
const MAX_FILES: usize = 1_000;

/// The directory itself and what lies in it.
pub(super) fn of_directory(data: &Path) -> Vec<Finding> {
    let shown = data.display();
    let about = match fs::metadata(data) {
        Ok(about) if about.is_dir() => about,
        Err(cause) if cause.kind() == std::io::ErrorKind::PermissionDenied => {
            let todo = format!("run it as the owner of {shown}, such as `sudo -u amanat amanat doctor`");
            return vec![Finding::broken(MISSING, format!("{shown} may not be looked into: {cause}"), todo)];
        }
        _ => {
            let todo = "name the data directory with --data, or make one with `amanat init`";
            return vec![Finding::broken(MISSING, format!("{shown} is no directory"), todo)];
        }
    };
    let mut found = Vec::new();
    if about.mode() & 0o077 != 0 {
        let what = format!("others of this machine may look into {shown} (mode {:o})", about.mode() & 0o777);
        found.push(Finding::broken("data-open", what, format!("chmod 700 {shown}")));
    }
    found.extend(of_owners(data, about.uid()));
    found
}

/// Files of another owner than the directory's: somebody ran a command as root, and the server cannot open them.
fn of_owners(data: &Path, owner: u32) -> Option<Finding> {
    let mut others: Vec<String> = Vec::new();
    for path in files_below(data) {
        if fs::symlink_metadata(&path).is_ok_and(|about| about.uid() != owner) {
            others.push(path.strip_prefix(data).unwrap_or(&path).display().to_string());
        }
    }
    let first = others.first()?;
    let what = match others.len() {
        1 => format!("{first} belongs to another user than the data directory"),
        many => format!("{many} files, such as {first}, belong to another user than the data directory"),
    };
    let todo = format!(
        "chown -R --reference={0} {0}: a command was run as root or as somebody else",
        data.display()
    );
    Some(Finding::broken("owner-mixed", what, todo))
}

fn files_below(data: &Path) -> Vec<PathBuf> {
    let (mut open, mut found) = (vec![data.to_owned()], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            if found.len() >= MAX_FILES {
                return found;
            }
            let path = entry.path();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                open.push(path.clone());
            }
            found.push(path);
        }
    }
    found
}

/// Files that must be there, and secrets that others might read.
pub(super) fn of_secrets(data: &Path, settings: &Settings) -> Vec<Finding> {
    let beside = Beside::of(record_settings(data, settings));
    let mut found = Vec::new();
    for path in beside.files().iter().chain(&beside.secrets()).filter(|path| !path.exists()) {
        let todo = "restore it from its backup, never the anchor; for a new installation run `amanat init`";
        found.push(Finding::broken("file-missing", format!("{} is missing", path.display()), todo));
    }
    let records = beside.secrets();
    let named = named_secrets(settings);
    for path in records.iter().chain(&named) {
        let Ok(about) = fs::metadata(path) else { continue };
        let open = about.mode() & 0o077;
        // A credential of the service manager is its service's alone, whatever group it shows.
        let is_handed_in = path.starts_with("/run/credentials");
        if open & 0o007 != 0 || (open != 0 && records.contains(path) && !is_handed_in) {
            let shown = path.display();
            let what = format!("others may read the secret {shown} (mode {:o})", about.mode() & 0o777);
            found.push(Finding::broken("secret-readable", what, format!("chmod 600 {shown}")));
        }
    }
    for path in named.iter().filter(|path| fs::File::open(path).is_err()) {
        let what = format!("the secret {} is named in the settings and cannot be read", path.display());
        let todo = "write it there, readable for the user that runs amanat and for nobody else";
        found.push(Finding::broken("secret-unreadable", what, todo));
    }
    found.extend(of_spool(data));
    found
}

/// Files of secrets that the settings name; those of the record itself are not among them.
fn named_secrets(settings: &Settings) -> Vec<PathBuf> {
    let sms = settings.sms.iter().flat_map(|sms| [&sms.key_file, &sms.password_file]);
    let others = [
        settings.smtp.as_ref().and_then(|smtp| smtp.password_file.as_ref()),
        settings.voice.as_ref().map(|voice| &voice.key_file),
        settings.sos.sms_secret_file.as_ref(),
        settings.sos.mqtt.as_ref().and_then(|mqtt| mqtt.password_file.as_ref()),
        settings.openid.as_ref().and_then(|openid| openid.client_secret_file.as_ref()),
    ];
    others.into_iter().flatten().chain(sms.flatten()).cloned().collect()
}

/// Calls for help that wait beside the log, and the room on the disk that is held back for them.
fn of_spool(data: &Path) -> Vec<Finding> {
    let mut found = Vec::new();
    let folder = data.join(spool::FOLDER);
    let waiting = spool::waiting_in(&folder);
    if waiting > 0 {
        let what = format!("{waiting} calls for help wait beside the log");
        let todo = "they follow by themselves when the log takes writes: mend what else is found here, then start it";
        found.push(Finding::broken("sos-waiting", what, todo));
    }
    let unreadable = spool::unreadable_in(&folder);
    if unreadable > 0 {
        let what = format!("{unreadable} calls for help that were kept do not open: nobody sees them");
        let todo = format!(
            "their time is when they came, and who else called then; look whether secrets/code.key is the right one. With \
             it, take `.unreadable` off their names in {} and start again; otherwise keep them elsewhere",
            folder.display()
        );
        found.push(Finding::broken("sos-unreadable", what, todo));
    }
    if folder.exists() && !spool::has_reserve(&folder) {
        let what = "no room on the disk is held back for calls for help";
        let todo =
            "make room on the disk; it is held back again at the next start, or when what waits has gone";
        found.push(Finding::warning("sos-reserve", what, todo));
    }
    found
}
