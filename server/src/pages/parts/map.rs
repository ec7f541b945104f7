//! How does a person show where it was?
//!
//! Two fields, hidden or typed, and a place for the map. Without script, or where a map cannot be drawn, the words beside it
//! are enough: the map is never the only way.

use super::super::Frame;
use crate::assets::asset;
use maud::{Markup, html};

/// Ask for a point on the map. The page's frame needs `.with_script("map.js")`.
#[derive(Clone, Debug)]
pub struct PointPicker<'a> {
    /// The form's name for the latitude.
    pub lat_name: &'a str,
    /// The form's name for the longitude.
    pub lon_name: &'a str,
    /// A point chosen before: latitude and longitude in degrees.
    pub chosen: Option<(f64, f64)>,
    /// Where the map begins: latitude, longitude and zoom.
    pub begin: (f64, f64, f64),
    /// Fields of these names in which the point can be typed as well; absent: the point is chosen on the map alone.
    pub typed: Option<Markup>,
}

impl PointPicker<'_> {
    /// Draws it.
    pub fn draw(&self, frame: &Frame) -> Markup {
        let say = &frame.say;
        let (lat, lon, zoom) = self.begin;
        let begin = format!("{lat},{lon},{zoom}");
        let text = |n: f64| format!("{n:.6}");
        html! {
            div.picker data-map="pick" data-begin=(begin) data-base=(asset("base.json"))
                data-worker=(asset("map-worker.js")) data-labels=(asset("labels.json")) data-areas="/map/areas.json"
                data-language=(say.language().code()) data-help=(say.say("map-help"))
                data-choose=(say.say("map-choose")) data-clear=(say.say("map-clear"))
                data-chosen=(say.say("map-chosen")) data-my-place=(say.say("map-my-place"))
                data-zoom-in=(say.say("map-zoom-in")) data-zoom-out=(say.say("map-zoom-out"))
                data-failed=(say.say("map-failed")) data-title=(say.say("map-title"))
                data-show=(say.say("map-show")) data-lat-field=[self.typed.as_ref().map(|_| self.lat_name)]
                data-lon-field=[self.typed.as_ref().map(|_| self.lon_name)] {
                @if let Some(typed) = &self.typed { (typed) } @else {
                    input type="hidden" name=(self.lat_name) data-map-lat value=[self.chosen.map(|c| text(c.0))];
                    input type="hidden" name=(self.lon_name) data-map-lon value=[self.chosen.map(|c| text(c.1))];
                }
            }
        }
    }
}
