//! When do the keys of the week before die?
//!
//! Once a week, at an hour that the administrator chose, whatever last week's keys wrap is wrapped by this week's, a few
//! at a time, and writing goes on between. What wrapped it is destroyed an hour later, so that whoever copies `keys.db`
//! first and `epochs.db` after it has two files that belong together. A process that died in between goes on when it
//! runs again; one that slept through its hour goes on a week later at any hour, and says that it is late.
//!
//! Not here: wrapping and destroying (`record::rotate`).

use crate::{settings::Settings, town::Town};
use amanat_core::values::Moment;
use std::time::Duration;

/// Between two looks, in this installation's time.
const LOOK_EVERY_MS: u64 = 10 * 60_000;
/// Between the last wrapping and the destruction, in this installation's time.
const COPY_GRACE_MS: u64 = 60 * 60_000;
/// Between two small steps; the writer writes meanwhile.
const BREATH: Duration = Duration::from_millis(20);
/// From so many weeks on the hour does not matter any more, and somebody should know.
pub const TOO_MANY_WEEKS: u32 = 2;

/// What one rotation did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rotated {
    /// Keys wrapped anew.
    pub wrapped: usize,
    /// Weeks' keys destroyed.
    pub destroyed: usize,
}

/// Looks again and again whether it is time.
pub async fn rotate_for_ever(town: Town) {
    loop {
        match rotate_once(&town).await {
            Ok(None) => {}
            Ok(Some(Rotated { wrapped, destroyed })) => {
                tracing::info!(wrapped, destroyed, "keys of earlier weeks were wrapped anew");
            }
            Err(fault) => tracing::error!("keys: {fault:#}"),
        }
        tokio::time::sleep(Duration::from_millis(town.clock().wait_ms(LOOK_EVERY_MS))).await;
    }
}

/// Rotates if it is time; `None` if it is not.
pub async fn rotate_once(town: &Town) -> anyhow::Result<Option<Rotated>> {
    let behind = town.record().weeks_behind(town.now())?;
    if behind >= TOO_MANY_WEEKS {
        tracing::warn!(behind, "keys are more than a week behind: older copies of them still open something");
    }
    if !is_time(behind, town.now(), town.settings()) {
        return Ok(None);
    }
    let mut rotated = Rotated::default();
    loop {
        match town.record().wrap_keys_anew(town.now()).await? {
            0 => break,
            some => rotated.wrapped += some,
        }
        tokio::time::sleep(BREATH).await;
    }
    tokio::time::sleep(Duration::from_millis(town.clock().wait_ms(COPY_GRACE_MS))).await;
    rotated.destroyed = town.record().destroy_old_epochs(town.now()).await?;
    Ok(Some(rotated))
}

fn is_time(behind: u32, now: Moment, settings: &Settings) -> bool {
    behind >= TOO_MANY_WEEKS || (behind > 0 && local_hour(now, settings) == settings.rotate_hour)
}

/// The hour of the day where this installation is; UTC's where its zone is not known, which the settings refuse.
fn local_hour(now: Moment, settings: &Settings) -> u8 {
    let zone = jiff::tz::TimeZone::get(&settings.zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let local = jiff::Timestamp::from_millisecond(now.millis()).unwrap_or_default().to_zoned(zone);
    u8::try_from(local.hour()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-18 09:00 in Karachi.
    const MORNING: Moment = Moment::from_millis(1_794_974_400_000);

    #[test]
    fn it_waits_for_its_hour_but_not_for_longer_than_a_week() {
        let at = |rotate_hour| Settings { rotate_hour, ..Settings::default() };
        assert_eq!(local_hour(MORNING, &at(3)), 9);
        assert!(!is_time(0, MORNING, &at(9)), "nothing is of another week");
        assert!(is_time(1, MORNING, &at(9)));
        assert!(!is_time(1, MORNING, &at(3)));
        assert!(is_time(2, MORNING, &at(3)));
    }
}
