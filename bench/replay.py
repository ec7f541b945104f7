#!/usr/bin/env python3
"""Do real places lead to the right unit?

Sends localities as reports through the JSON interface and counts how they were routed:
  replay.py ADDRESS PLACES_FOLDER LOCALITIES.jsonl[.gz] COUNT

PLACES_FOLDER is what `amanat places import --out` wrote; its areas name their source as `wof_id:N`. A locality is a
JSON line with lat, lon, and the id of its district as `county`. Right: the unit is the district's, or lies under
it. Left to a person: the answer says that somebody must confirm. Wrong: certain, and in another district.
"""
import collections, glob, gzip, http.client, json, sys, threading, time, urllib.parse, uuid

address, folder, localities, count = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
THREADS = 8

above, source = {}, {}
for name in glob.glob(folder + "/areas/*.geojson"):
    for feature in json.load(open(name))["features"]:
        p = feature["properties"]
        above[p["id"]] = p.get("within")
        source[p["id"]] = p.get("source", "")
unit_area = {}
for name in glob.glob(folder + "/areas/*.geojson"):
    for feature in json.load(open(name))["features"]:
        p = feature["properties"]
        unit_area.setdefault(p.get("unit") or p["id"], p["id"])


def district_of(unit):
    """The source ids of the unit's area and of all that it lies within."""
    ids, area = set(), unit_area.get(unit)
    while area and len(ids) < 20:
        ids.add(source.get(area, "").removeprefix("wof_id:"))
        area = above.get(area)
    return ids


opener = gzip.open if localities.endswith(".gz") else open
places = [json.loads(line) for line in opener(localities, "rt")]
# The same places a second time, as other reports, where there are fewer than were asked for.
work = [places[i % len(places)] for i in range(count)]
counts, wrong, lock = collections.Counter(), [], threading.Lock()
host = urllib.parse.urlparse(address)


def run(part):
    web = http.client.HTTPConnection(host.hostname, host.port, timeout=60)
    for place in part:
        where = {"lat": place["lat"], "lon": place["lon"]}
        body = {"desk": "report", "language": "ur",
                "answers": {"what_happened": "آزمائش", "kind": "other", "where": where}}
        headers = {"Content-Type": "application/json", "Idempotency-Key": uuid.uuid4().hex}
        for _ in range(50):
            web.request("POST", "/api/v1/reports", json.dumps(body), headers)
            answer = web.getresponse()
            text = answer.read()
            if answer.status != 429:
                break
            time.sleep(0.2)
        told = json.loads(text)
        with lock:
            if answer.status != 201:
                counts[f"status {answer.status}"] += 1
                continue
            unit = told["unit"]["id"] if isinstance(told["unit"], dict) else told["unit"]
            right = str(place.get("county")) in district_of(unit)
            if place.get("county") is None:
                counts["the source names no district to compare with"] += 1
                continue
            if told.get("candidates") or told.get("confirm"):
                counts["left to a person, the first candidate right" if right else
                       "left to a person, the first candidate elsewhere"] += 1
            elif right:
                counts["routed right"] += 1
            else:
                counts["routed, but the source names another district"] += 1
                wrong.append((place["n"], place.get("county"), unit))


began = time.time()
threads = [threading.Thread(target=run, args=(work[i::THREADS],)) for i in range(THREADS)]
[t.start() for t in threads]
[t.join() for t in threads]
took_s = time.time() - began
for what, n in counts.most_common():
    print(f"{n:6}  {what}")
print(f"{sum(counts.values())} reports in {took_s:.1f} s, {sum(counts.values()) / took_s:.0f} a second")
for name, county, unit in wrong[:10]:
    print("  ", name, county, unit)
