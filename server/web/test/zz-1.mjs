import { chromium } from "playwright-core";
import { readFileSync, writeFileSync } from "node:fs";
import { People, goOn } from "./browser/people.mjs";
import { startBrowser } from "./browser/demo.mjs";
const L="/work/long/look/";
const officers = readFileSync(L+"logins.jsonl","utf8").trim().split("\n").map((l)=>JSON.parse(l));
const demo={address:"http://localhost:8391",officers};
const browser=await startBrowser();
const people=new People(demo,browser);
const shot=async(page,name,full=true)=>{await page.waitForTimeout(400);await page.screenshot({path:L+"shots/"+name+".png",fullPage:full});
  const w=await page.evaluate(()=>({sw:document.documentElement.scrollWidth,iw:innerWidth,dir:document.documentElement.dir,lang:document.documentElement.lang}));console.log(name,JSON.stringify(w), await page.title());};
const sizes={360:{width:360,height:720},1440:{width:1440,height:900}};
try{
const lead=await people.officer("mardan-room","control_room");
const crewPage=await people.officer("mardan-city","desk_officer",{viewport:sizes[360]});
await crewPage.context().storageState({path:L+"crew.json"});
await lead.context().storageState({path:L+"lead.json"});
for(const lang of ["ur","en"]) for(const s of [360,1440]){await crewPage.setViewportSize(sizes[s]);await crewPage.goto(demo.address+"/field?lang="+lang);await shot(crewPage,`field-before-${lang}-${s}`);}
console.log(await crewPage.locator("main").innerText());
const units=await crewPage.locator("section.field-unit form[action$='/emergency']").evaluateAll(f=>f.map(x=>x.getAttribute("action")));
console.log(units);
await lead.goto(demo.address+"/drills/new?lang=en");
const ch=async(sel)=>{const b=lead.locator(sel);await b.focus();await lead.keyboard.press("Space");};
await ch("[name=kind][value=exercise]");
await lead.locator("[name=said]").fill("Smoke at the school");
await goOn(lead,"form[action='/drills/new'] button.main");
await goOn(lead,"form[action$='/begin'] button.main");
const drill=lead.url();console.log("drill",drill);writeFileSync(L+"drill.txt",drill);
await shot(lead,"drill-en-1440");
const opts=await lead.locator("form[action$='/take-part'] select option").evaluateAll(o=>o.map(x=>x.value));console.log("free",opts.join(" "));
const mine=units.map(u=>u.split("/")[2]).find(u=>opts.includes(u));console.log("mine",mine);
await lead.locator("details:has(form[action$='/take-part'])").evaluate(d=>d.open=true);
await lead.locator("form[action$='/take-part'] select").selectOption(mine);
await goOn(lead,"form[action$='/take-part'] button.main");
await shot(lead,"drill-after-en-1440");
for(const lang of ["ur","en"]) for(const s of [360,1440]){await crewPage.setViewportSize(sizes[s]);await crewPage.goto(demo.address+"/field?lang="+lang);await shot(crewPage,`field-drill-${lang}-${s}`);}
console.log(await crewPage.locator("main").innerText());
people.nothingWentWrong();
}catch(e){console.error(e)}
await browser.close();
