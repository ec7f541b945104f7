import { readFileSync } from "node:fs";
import { startBrowser } from "./browser/demo.mjs";
import { People } from "./browser/people.mjs";
const L="/work/long/look/";const A="http://localhost:8392";
const officers = readFileSync(L+"logins.jsonl","utf8").trim().split("\n").map((l)=>JSON.parse(l));
const browser=await startBrowser();
const people=new People({address:A,officers},browser);
for(const room of ["mardan-room","hazara-room","kohat-room","malakand-room","kp-room","peshawar-room"]){try{const p=await people.officer(room,"dispatcher",{viewport:{width:1440,height:900},locale:"en"});
await p.goto(A+"/room?lang=en");await p.waitForTimeout(1500);const ids=await p.locator("#queue li").evaluateAll(l=>l.map(x=>x.id));console.log(room,"signals:",ids.filter(i=>i.startsWith("signal")),"incidents:",ids.filter(i=>i.startsWith("incident")).length,"kept word:",/33799b98|d051b053|آگ\b/.test(await p.content()));}catch(e){console.error(room,String(e).slice(0,200))}}
// row obscured on phone: is chosen head visible under sticky?
const p=await people.officer("mardan-room","dispatcher",{viewport:{width:360,height:720},locale:"en"});
await p.goto(A+"/room?lang=en");await p.locator("#emergency a").first().click();await p.waitForTimeout(1500);
console.log(await p.evaluate(()=>{const r=e=>{const b=document.querySelector(e)?.getBoundingClientRect();return b&&[e,Math.round(b.top),Math.round(b.bottom)]};return [r(".in-danger"),r("#chosen h2"),r("#chosen .notice"),r("#chosen form select"),r("#chosen form button"),scrollY,innerHeight,document.activeElement.id]}));
await browser.close();
