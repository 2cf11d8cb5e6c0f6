import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { importFile } from "./import-file";
import { readMapping } from "./mapping";
import { contents } from "./test-delivery";

const db = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "mappings-"));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => emptied(db.sql));

async function imported(name: string, ...lines: string[]) {
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, `${lines.join("\n")}\n`);
  const mapping = await readMapping(`ingest/mappings/${name}.json`);
  const { accepted, updated, unchanged, rejected } = await importFile(db.sql, {
    path,
    name: `${name}.csv`,
    source: mapping.source ?? name,
    mapping,
    timeZone: null,
    mode: "keep",
  });
  return { counts: [accepted, updated, unchanged, rejected], contacts: (await contents(db.sql))?.contacts };
}

test("flipkart-csat: 09/08/2023 is 9 August in India; Outcall is an outbound call; twice is no change", async () => {
  const lines = [
    "Unique id,channel_name,category,Sub-category,Customer Remarks,Order_id,Issue_reported at,issue_responded,Customer_City,Product_category,Item_price,connected_handling_time,Agent_name,Supervisor,Manager,Tenure Bucket,Agent Shift,CSAT Score",
    "u1,Outcall,Returns,Pick-up late,,o1,09/08/2023 11:15,09/08/2023 12:00,,Books,156.0,90,Ann,Sol,Max,0-30,Evening,5",
    "u2,Email,Refund,Not yet,,o2,09/08/2023 11:15,08/08/2023 00:00,,,,,Bo,Sol,Max,>90,Morning,2",
  ];
  const found = await imported("flipkart-csat", ...lines);
  expect(found.counts).toEqual([2, 0, 0, 0]);
  expect(found.contacts).toMatchObject([
    {
      ...{ channel: "voice", direction: "outbound", started_at: "2023-08-09T05:45:00+00:00" },
      ...{ ended_at: "2023-08-09T06:30:00+00:00", intent: "Returns > Pick-up late", team: "Sol" },
      ...{ handle_ms: 90_000, csat_score: 5, case_key: "flipkart-csat:o1", agent_kind: "human" },
    },
    { channel: "email", direction: "inbound", ended_at: null, intent: "Refund > Not yet", csat_score: 2 },
  ]);
  expect((await imported("flipkart-csat", ...lines)).counts).toEqual([0, 0, 2, 0]);
});

test("uci-incident: the last event counts, ? says nothing, and so many events are one contact", async () => {
  const lines = [
    "number,ident_state,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_at,sys_updated_at,contact_type,category,subcategory,u_symptom,priority,assignment_group,assigned_to,resolved_at,closed_at",
    "0001,Closed,1,0,10,false,7,29/2/2016 06:10,6/3/2016 03:00,Phone,20,125,?,3,70,8,1/3/2016 02:55,6/3/2016 03:00",
    "0001,New,0,0,2,true,7,29/2/2016 06:10,29/2/2016 06:26,Email,20,125,471,3,70,?,1/3/2016 02:55,6/3/2016 03:00",
    "0002,Active,0,1,0,true,?,1/3/2016 9:05,1/3/2016 09:05,Self service,?,?,?,3,?,?,?,?",
  ];
  const found = await imported("uci-incident", ...lines);
  expect(found.counts).toEqual([2, 0, 0, 0]);
  expect(found.contacts).toMatchObject([
    {
      ...{
        contact: "uci-incident/0001",
        known_as: "customer_id:uci-incident:7",
        channel: "voice",
        sla: "missed",
      },
      ...{
        started_at: "2016-02-29T06:10:00+00:00",
        ended_at: "2016-03-01T02:55:00+00:00",
        outcome: "resolved",
      },
      ...{ intent: "Category 20 > 125", team: "Group 70", agent: "8", agent_kind: "human" },
      custom: { events: 2, reassignments: "1", reopens: "0", symptom: "471", priority: "3" },
    },
    { contact: "uci-incident/0002", known_as: null, channel: "web_form", sla: "met", outcome: "unresolved" },
  ]);
  expect((await imported("uci-incident", ...lines)).counts).toEqual([0, 0, 2, 0]);
});

test("helpdesk-it: it ends with the last resolution, not with Closed; the batch job is no agent", async () => {
  const lines = [
    "Case ID,Activity,Resource,Complete Timestamp,Variant,Variant index,Variant,seriousness,customer,product,responsible_section,seriousness_2,service_level,service_type,support_section,workgroup",
    "Case 1,Take in charge ticket,Value 3,2012/10/09 14:51:01.000,V,1,V 1,a,Value 1,Value 2,s,b,l,t,s,Value 4",
    "Case 1,Resolve ticket,Value 3,2012/10/12 15:02:03.000,V,1,V 1,a,Value 1,Value 2,s,b,l,t,s,Value 4",
    "Case 1,Closed,Value 9,2012/11/09 12:54:39.000,V,1,V 1,a,Value 1,Value 2,s,b,l,t,s,Value 4",
    "Case 1,Closed,Value 9,2012/11/09 12:54:39.000,V,1,V 1,a,Value 1,Value 2,s,b,l,t,s,Value 4",
  ];
  const found = await imported("helpdesk-it", ...lines);
  expect(found.counts).toEqual([1, 0, 0, 0]);
  expect(found.contacts).toMatchObject([
    {
      ...{ started_at: "2012-10-09T12:51:01+00:00", ended_at: "2012-10-12T13:02:03+00:00", status: "closed" },
      ...{ outcome: "resolved", intent: "Product Value 2", team: "Workgroup Value 4", agent: "Value 3" },
      ...{ known_as: "customer_id:helpdesk-it:Value 1", channel: "other" },
    },
  ]);
  expect((await imported("helpdesk-it", ...lines)).counts).toEqual([0, 0, 1, 0]);
});
