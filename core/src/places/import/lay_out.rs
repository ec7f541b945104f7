//! What does each new area lie within, and who is above its unit?

use super::super::Fault;
use super::super::units_file::UNITS;
use super::super::write::{self, Row};
use super::{Import, Under};
use crate::geo::{Area, Areas, Shape, Validity, area_km2};
use crate::values::{AreaId, UnitId};
use geo::InteriorPoint;
use std::collections::BTreeMap;

impl Import<'_> {
    /// Finds what each lies within, and makes the units, larger areas first.
    pub(super) fn lay_out(&mut self) {
        let always = Validity::default();
        let area = |row: &Row| Area {
            id: row.id.clone(),
            layer: row.layer.clone(),
            names: row.names.clone(),
            valid: always,
            unit: None,
            within: None,
            shape: Shape::new(row.outline.clone()),
        };
        let areas = Areas::new(self.rows.values().map(area).collect());
        let km2: BTreeMap<AreaId, f64> =
            self.rows.values().map(|r| (r.id.clone(), area_km2(&r.outline))).collect();
        let size = |id: &AreaId| km2.get(id).copied().unwrap_or_default();
        let mut order: Vec<AreaId> = self.taken.iter().cloned().collect();
        order.sort_by(|a, b| size(b).total_cmp(&size(a)).then_with(|| a.cmp(b)));
        for id in order {
            let around = containing(&areas, &self.rows, &id, |other| size(other) > size(&id));
            let smallest = around.iter().min_by(|a, b| size(a).total_cmp(&size(b)));
            if let Some(row) = self.rows.get_mut(&id) {
                row.within = smallest.cloned();
            }
            self.make_unit(&id, &around, size);
        }
    }

    fn make_unit(&mut self, id: &AreaId, around: &[AreaId], size: impl Fn(&AreaId) -> f64) {
        let Some(make) = &self.options.units else { return };
        let Some(row) = self.rows.get(id).filter(|row| row.unit.is_none()) else { return };
        let Ok(unit) = UnitId::new(id.as_str()) else { return };
        let wanted = |r: &&Row| match &make.under {
            Under::Layer(layer) => r.layer == *layer,
            _ => true,
        };
        let above =
            around.iter().filter_map(|a| self.rows.get(a)).filter(wanted).filter(|r| r.unit.is_some());
        let smallest = above.min_by(|a, b| size(&a.id).total_cmp(&size(&b.id))).and_then(|r| r.unit.clone());
        let top = self.units.iter().find(|(_, above)| above.is_none()).map(|(id, _)| id.clone());
        let supervisor = match &make.under {
            Under::Unit(id) => Some(id.clone()),
            _ => smallest.or_else(|| {
                if let (Some(top), false) = (&top, self.units.is_empty()) {
                    let what = format!("`{id}` lies within no larger area that has a unit");
                    let remedy = format!(
                        "its unit was put under `{top}`; write another supervisor in {UNITS} if that is wrong"
                    );
                    self.report.faults.push(Fault::warned(&self.options.file, None, what, remedy));
                }
                top
            }),
        };
        let kind = make.kind.as_deref().unwrap_or(row.layer.as_str());
        self.new_units += &write::unit(&unit, kind, supervisor.as_ref(), &row.names);
        self.units.insert(unit.clone(), supervisor);
        self.report.units += 1;
        if let Some(row) = self.rows.get_mut(id) {
            row.unit = Some(unit);
        }
    }
}

/// The areas of other layers that an area lies within, judged by a point of its inside.
fn containing(
    areas: &Areas,
    rows: &BTreeMap<AreaId, Row>,
    id: &AreaId,
    larger: impl Fn(&AreaId) -> bool,
) -> Vec<AreaId> {
    let Some(row) = rows.get(id) else { return Vec::new() };
    let middle = row.outline.interior_point();
    let Some(at) = middle.and_then(|p| crate::values::Point::new(p.y(), p.x()).ok()) else {
        return Vec::new();
    };
    let hits = areas.containing_all(at);
    let other = hits.filter(|a| a.layer != row.layer && a.id != *id && larger(&a.id));
    other.map(|a| a.id.clone()).collect()
}
