//! Which places hold in an installation?
//!
//! The record says: files are adopted by an event and kept under their hash (`crate::adopt`). Only one
//! program has a record open, so an installation is changed while it does not serve.

use crate::commands::serve::record_settings;
use crate::settings::Settings;
use amanat_record::Record;
use anyhow::Context;
use std::path::Path;

/// Opens an installation's record.
pub(in crate::commands) fn open(data: &Path) -> anyhow::Result<Record> {
    let settings = Settings::read(data)?;
    Record::open(record_settings(data, &settings)).with_context(|| {
        format!(
            "the record in {}: stop its server first, or name a folder of places with --places",
            data.display()
        )
    })
}
