import { readFileSync } from "node:fs";
import { startBrowser } from "./browser/demo.mjs";
import { People } from "./browser/people.mjs";
const L="/work/long/look/";const A="http://localhost:8392";
const officers = readFileSync(L+"logins.jsonl","utf8").trim().split("\n").map((l)=>JSON.parse(l));
const browser=await startBrowser();
const people=new People({address:A,officers},browser);
const shot=async(page,name,full=true)=>{await page.waitForTimeout(300);await page.screenshot({path:L+"shots/"+name+".png",fullPage:full});};
for(const room of ["kp-room","peshawar-room"]){try{const p=await people.officer(room,"dispatcher",{viewport:{width:1440,height:900},locale:"en"});
await p.goto(A+"/room?lang=en");await p.waitForTimeout(2000);const t=await p.locator("main").innerText();console.log(room,"kept call shown:",t.includes("آگ ")||/SOS|33799b98/.test(await p.content()),await p.locator("#queue li").evaluateAll(l=>l.map(x=>x.id+" "+x.innerText.replace(/\n+/g," | ").slice(0,70))));await shot(p,"ro-room-"+room,false);}catch(e){console.error(String(e).slice(0,300))}}
// SOS with script on a read-only record
const s=await people.somebody({viewport:{width:360,height:720},locale:"en"});
await s.goto(A+"/sos?lang=en");await s.locator("[data-sos-at-once]").click();await s.waitForTimeout(5000);await shot(s,"ro-sos-script-en-360");console.log(await s.locator("main").innerText());
// /field officer's stop page in en 1440
const c=await people.officer("mardan-city","desk_officer",{viewport:{width:1440,height:900},locale:"en"});
await c.goto(A+"/field?lang=en");await Promise.all([c.waitForEvent("load"),c.locator("form[action$='/off-duty'] button").last().evaluate(b=>b.click())]);console.log(c.url(),await c.locator("body").innerText());await shot(c,"ro-offduty-en-1440");
await browser.close();
