import { readFileSync } from "node:fs";
import { startBrowser } from "./browser/demo.mjs";
const L="/work/long/look/";const A="http://localhost:8391";
const browser=await startBrowser();
const sizes={360:{width:360,height:720},1440:{width:1440,height:900}};
const errs=[];
const mk=async(who,opt={})=>{const c=await browser.newContext({storageState:L+who+".json",viewport:sizes[360],...opt});c.setDefaultTimeout(40000);const p=await c.newPage();p.on("console",m=>m.type()==="error"&&errs.push(p.url()+" "+m.text()));p.on("pageerror",e=>errs.push(p.url()+" "+e.message));return p;};
const shot=async(page,name,full=true)=>{await page.waitForTimeout(300);await page.screenshot({path:L+"shots/"+name+".png",fullPage:full});
  const w=await page.evaluate(()=>document.documentElement.scrollWidth+"/"+innerWidth).catch(()=>"-");console.log(name,w);};
try{
const crew=await mk("crew");const lead=await mk("lead",{viewport:sizes[1440]});
// tab order + focus styles
for(const lang of ["ur","en"]){
await crew.goto(A+"/field?lang="+lang);
for(let i=0;i<18;i++){await crew.keyboard.press("Tab");
 const d=await crew.evaluate(()=>{const e=document.activeElement,s=getComputedStyle(e);return [e.tagName,(e.innerText||e.getAttribute("name")||"").trim().slice(0,30).replace(/\n/g," "),"outline "+s.outlineWidth+" "+s.outlineStyle+" "+s.outlineColor+" off "+s.outlineOffset+" bs "+s.boxShadow.slice(0,60), e.matches(":focus-visible")].join(" | ")});
 if(lang==="en")console.log(i,d);
 if(d.includes("danger")||d.includes("خطرے")||i===12){await shot(crew,`focus-${lang}-${i}`,false);}
}}
// details opened
await crew.goto(A+"/field?lang=ur");
await crew.evaluate(()=>{const s=[...document.querySelectorAll("section.field-unit")].at(-1);s.querySelectorAll("details").forEach(d=>d.open=true);s.scrollIntoView();});
await shot(crew,"field-open-ur-360",false);
await crew.goto(A+"/field?lang=en");
await crew.evaluate(()=>{const s=[...document.querySelectorAll("section.field-unit")].at(-1);s.querySelectorAll("details").forEach(d=>d.open=true);s.scrollIntoView();});
await shot(crew,"field-open-en-360",false);
// no script
const ns=await mk("crew",{javaScriptEnabled:false});
await ns.goto(A+"/field?lang=ur");await shot(ns,"field-noscript-ur-360",false);
console.log("noscript html", (await ns.content()).match(/<meta http-equiv[^>]*>/g), (await ns.content()).match(/<noscript>.*?<\/noscript>/gs));
// press danger of exercise unit without script
const form=ns.locator("form[action='/field/x-mar-19/emergency'] button");
await Promise.all([ns.waitForEvent("load"),form.click()]);
console.log(ns.url());await shot(ns,"field-danger-ur-360");
await ns.goto(A+"/field?lang=en");await shot(ns,"field-danger-en-360");
console.log(await ns.locator("main").innerText());
await lead.goto(A+"/room?lang=ur");await lead.waitForTimeout(2500);await shot(lead,"room-ur-1440",false);
console.log("emergency rows", await lead.locator("#emergency").innerHTML());
await lead.goto(A+"/room?lang=en");await lead.waitForTimeout(2500);await shot(lead,"room-en-1440",false);
await lead.setViewportSize(sizes[360]);
await lead.goto(A+"/room?lang=ur");await lead.waitForTimeout(1500);await shot(lead,"room-ur-360",false);
await lead.goto(A+"/room?lang=en");await lead.waitForTimeout(1500);await shot(lead,"room-en-360",false);
await lead.locator("#emergency a").first().click();await lead.waitForTimeout(1500);await shot(lead,"room-en-360-chosen",false);
await lead.setViewportSize(sizes[1440]);await shot(lead,"room-en-1440-chosen",false);
await lead.goto(A+"/room?unit=x-mar-19&lang=ur");await lead.waitForTimeout(1500);await shot(lead,"room-ur-1440-x",false);
}catch(e){console.error(e)}
console.log(errs);
await browser.close();
