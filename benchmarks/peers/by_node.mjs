// The package docx of Node.js: node by_node.mjs TARGET PLAN…
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import * as yaml from "js-yaml";

const HEADERS = { number: "序号", type: "活动类型", name: "活动名称", time: "活动时间", content: "活动内容", place: "活动地点", venue: "分馆" };
const cell = (text) => new TableCell({ children: [new Paragraph(String(text ?? ""))] });

function tableOf(table) {
  const keys = table.columns.map((each) => (typeof each === "string" ? each : Object.keys(each)[0]));
  const rows = [new TableRow({ tableHeader: true, children: keys.map((key) => cell(HEADERS[key] ?? key)) })];
  let number = 0;
  for (const group of table.groups ?? [{ rows: table.rows }])
    for (const row of group.rows) {
      number += 1;
      const cells = { number, venue: group.venue, ...row };
      rows.push(new TableRow({ children: keys.map((key) => cell(cells[key])) }));
    }
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}

const [target, ...paths] = process.argv.slice(2);
for (const path of paths) {
  const plan = yaml.load(readFileSync(path, "utf8"));
  const [year, month] = String(plan.period).split("-");
  const title = `${plan.organization}${year}年${Number(month)}月份工作计划`;
  const children = [new Paragraph({ text: title, heading: HeadingLevel.TITLE }), new Paragraph(plan.introduction)];
  for (const section of plan.sections) {
    children.push(new Paragraph({ text: section.title, heading: HeadingLevel.HEADING_1 }));
    for (const line of String(section.body ?? "").split("\n")) if (line) children.push(new Paragraph(line));
    for (const item of section.items ?? [])
      children.push(new Paragraph(typeof item === "string" ? item : Object.values(item).join("")));
  }
  for (const table of Object.values(plan.activities)) children.push(tableOf(table));
  const data = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  writeFileSync(join(target, `${basename(path, ".yaml")}.docx`), data);
}
