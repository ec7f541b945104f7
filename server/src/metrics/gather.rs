//! Which numbers are there, and what do they say now? `docs/operate/metrics.md` explains each.

use super::{count::Listener, text::Page};
use crate::{health, town::Town};
use amanat_record::{Health, Pulse, Shown};
use std::fs;

/// What one of the record's times is of a second.
const MICRO: f64 = 0.000_001;
/// Where the kernel says how large this process is.
const STATUS: &str = "/proc/self/status";

/// Every number of this installation, as a page.
pub fn gather(town: &Town) -> String {
    let (pulse, mut page) = (town.record().pulse(), Page::default());
    let version = env!("CARGO_PKG_VERSION");
    page.begin("amanat_build_info", "gauge", "Always 1; the version is a label.");
    page.value("amanat_build_info", &[("version", version)], 1);
    of_log(&mut page, town, &pulse);
    of_views(&mut page, &pulse);
    of_scrub(&mut page, town);
    of_errands(&mut page, town);
    of_sos(&mut page, town);
    of_web(&mut page, town);
    of_traces(&mut page, town);
    of_faults(&mut page, town);
    of_machine(&mut page, &pulse);
    page.end()
}

fn of_log(page: &mut Page, town: &Town, pulse: &Pulse) {
    let writes = *town.record().health().borrow() == Health::Writing;
    page.gauge("amanat_writer_up", "Whether the record takes writes.", u8::from(writes));
    page.gauge("amanat_log_events", "Events of the whole log, cover leaves too.", pulse.log_events);
    page.counter("amanat_events_appended_total", "Events appended by commands.", pulse.events);
    page.counter("amanat_batches_total", "Batches committed.", pulse.batches);
    page.histogram("amanat_batch_commands", "Commands written together.", &pulse.commands, 1.0);
    page.histogram("amanat_commit_seconds", "Time of a commit with its fsync.", &pulse.commit_us, MICRO);
    page.histogram(
        "amanat_anchor_seconds",
        "Time of signing with the anchor's fsync.",
        &pulse.anchor_us,
        MICRO,
    );
    let age = format!("{:.3}", pulse.signed_ago.as_secs_f64());
    page.gauge("amanat_anchor_age_seconds", "Time since the newest root was signed.", age);
    page.begin("amanat_queue_commands", "gauge", "Commands that wait for the writer.");
    page.value("amanat_queue_commands", &[("lane", "sos")], pulse.queued_signals);
    page.value("amanat_queue_commands", &[("lane", "ordinary")], pulse.queued_ordinary);
    page.gauge("amanat_queue_bytes", "Bytes of ordinary commands that wait.", pulse.queued_bytes);
}

fn of_views(page: &mut Page, pulse: &Pulse) {
    page.gauge(
        "amanat_views_behind_batches",
        "Batches that are durable and not shown yet.",
        pulse.batches_behind,
    );
    page.gauge(
        "amanat_views_behind_events",
        "Events that are durable and not shown yet.",
        pulse.events_behind,
    );
    page.begin("amanat_views_state", "gauge", "1 for how the views are: whole, mending, anew.");
    for (word, state) in [("whole", Shown::Whole), ("mending", Shown::Mending), ("anew", Shown::Anew)] {
        page.value("amanat_views_state", &[("state", word)], u8::from(pulse.shown == state));
    }
}

/// Nothing until the log was read once since the start.
fn of_scrub(page: &mut Page, town: &Town) {
    let Some(last) = town.scrubs().last() else { return };
    let age_s = (town.now() - last.at).millis().max(0) / 1_000;
    page.gauge("amanat_scrub_age_seconds", "Time since the whole log was read again.", age_s);
    page.gauge("amanat_scrub_events", "Events that were read then.", last.events);
    page.gauge("amanat_scrub_findings", "Things that were not what was written.", last.findings);
}

fn of_errands(page: &mut Page, town: &Town) {
    // Where the store does not answer, that is a fault's number; no others wait for it.
    let (now, waiting) = (town.now(), town.health().ask(town).map(|seen| seen.waiting).unwrap_or_default());
    page.begin("amanat_errands_waiting", "gauge", "What should have been told outside by now, by way.");
    for one in &waiting {
        page.value("amanat_errands_waiting", &[("via", word_of(&one.via))], one.count);
    }
    page.begin("amanat_errands_oldest_seconds", "gauge", "How long the oldest of them waits, by way.");
    for one in &waiting {
        let age_s = (now - one.since).millis().max(0) / 1_000;
        page.value("amanat_errands_oldest_seconds", &[("via", word_of(&one.via))], age_s);
    }
    page.begin("amanat_told_total", "counter", "Tries to tell somebody outside, by way and outcome.");
    for ((way, outcome), count) in town.metrics().sent() {
        page.value("amanat_told_total", &[("way", way), ("outcome", outcome)], count);
    }
}

/// A way that this program knows; an errand of a later version is of another.
fn word_of(via: &str) -> &str {
    let known = ["email", "push", "sms", "voice", amanat_record::visit::NOTICE];
    if known.contains(&via) { via } else { "other" }
}

fn of_sos(page: &mut Page, town: &Town) {
    page.begin("amanat_sos_total", "counter", "What devices sent, by what took it.");
    for (how, count) in town.metrics().signals() {
        page.value("amanat_sos_total", &[("taken", how)], count);
    }
    page.gauge("amanat_sos_spooled", "Calls for help that wait beside the log.", town.sos().spool().len());
    let canary = town.sos().canary().figure();
    page.begin("amanat_sos_canary_total", "counter", "The house's own presses, by how they arrived.");
    let arrived = canary.pressed.saturating_sub(canary.late + canary.lost);
    for (how, count) in [("in_time", arrived), ("late", canary.late), ("lost", canary.lost)] {
        page.value("amanat_sos_canary_total", &[("arrived", how)], count);
    }
    if let Some(took) = canary.last {
        let heard = took.heard.as_secs_f64();
        page.gauge(
            "amanat_sos_canary_seconds",
            "From the last own press to consoles.",
            format!("{heard:.6}"),
        );
    }
}

fn of_web(page: &mut Page, town: &Town) {
    page.begin("amanat_http_answers_total", "counter", "Answers, by listener and class.");
    for by in Listener::ALL {
        for (class, count) in town.metrics().answers(by) {
            page.value("amanat_http_answers_total", &[("listener", by.word()), ("class", class)], count);
        }
    }
    page.begin("amanat_live_streams", "gauge", "Open streams of events, by listener.");
    for by in Listener::ALL {
        page.value("amanat_live_streams", &[("listener", by.word())], town.metrics().streams(by));
    }
}

/// Nothing where no collector is named.
fn of_traces(page: &mut Page, town: &Town) {
    let Some(traces) = town.metrics().traces() else { return };
    page.counter("amanat_traces_sent_total", "Spans that the collector took.", traces.sent());
    page.begin("amanat_traces_dropped_total", "counter", "Spans that were dropped, by why.");
    for (why, count) in [("full", traces.full()), ("unsent", traces.unsent())] {
        page.value("amanat_traces_dropped_total", &[("why", why)], count);
    }
}

/// Each fault of the health page, 1 where it is there.
fn of_faults(page: &mut Page, town: &Town) {
    let there = health::faults(town);
    page.begin("amanat_fault", "gauge", "1 for each fault that the health page says.");
    for code in health::CODES {
        let is_there = there.iter().any(|fault| fault.code == code);
        page.value("amanat_fault", &[("code", code)], u8::from(is_there));
    }
}

fn of_machine(page: &mut Page, pulse: &Pulse) {
    page.gauge("amanat_disk_free_bytes", "Room on the disk of the data directory.", pulse.disk_free);
    if let Some(bytes) = resident_bytes(&fs::read_to_string(STATUS).unwrap_or_default()) {
        page.gauge("process_resident_memory_bytes", "Memory of this process.", bytes);
    }
}

fn resident_bytes(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kb: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kb * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kernels_word_on_memory_is_read() {
        assert_eq!(resident_bytes("Name:\tamanat\nVmRSS:\t  12345 kB\n"), Some(12_345 * 1024));
        assert_eq!(resident_bytes("Name:\tamanat\n"), None);
    }

    #[test]
    fn an_errand_of_a_later_version_makes_no_label_of_its_own() {
        assert_eq!((word_of("sms"), word_of("fax to 0300")), ("sms", "other"));
    }
}
