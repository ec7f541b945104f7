import { startBrowser } from "./browser/demo.mjs";
const L="/work/long/look/";const A="http://localhost:8391";
const browser=await startBrowser();
const mk=async(who,opt={})=>{const c=await browser.newContext({storageState:L+who+".json",viewport:{width:360,height:720},...opt});c.setDefaultTimeout(40000);return c.newPage();};
const shot=async(page,name)=>{await page.waitForTimeout(300);await page.screenshot({path:L+"shots/"+name+".png"});};
const ns=await mk("crew",{javaScriptEnabled:false});await ns.goto(A+"/field?lang=en");
const a=ns.locator("article.task").last();await a.locator("summary").last().click();const ta=a.locator("textarea");await ta.fill("typed and lost?");
await shot(ns,"noscript-note-en-360");
await ns.waitForTimeout(23000);console.log("noscript after 23 s:",JSON.stringify(await ta.inputValue()), await ta.isVisible());
// with script: clip views of tasks and out-of-service
const c=await mk("crew");
for(const lang of ["ur","en"]){await c.goto(A+"/field?lang="+lang);
 for(const [n,sel] of [["real","article.task"],["x","section.field-unit:last-of-type h2"]]){await c.locator(sel).first().evaluate(e=>{e.scrollIntoView({block:"start"})});await shot(c,`task-${n}-${lang}-360`);}
 await c.locator("section.field-unit").last().locator("article.task details").evaluateAll(d=>d.forEach(x=>x.open=true));
 await c.locator("section.field-unit").last().locator("article.task details").first().evaluate(e=>e.scrollIntoView({block:"start"}));await shot(c,`task-details-${lang}-360`);}
// with script: after pressing 'We know', is focus kept somewhere; and hover
await browser.close();
