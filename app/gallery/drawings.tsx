import { BarsSvg } from "@/components/bars-svg";
import { ChartFigure } from "@/components/chart-figure";
import { FlowSvg } from "@/components/flow-svg";
import { HeatTable } from "@/components/heat-table";
import { HoursSvg } from "@/components/hours-svg";
import { LedgerSvg } from "@/components/ledger-svg";
import { PairsSvg } from "@/components/pairs-svg";
import { PartsAxis, PartsBar, PartsLegend, partsDomain } from "@/components/parts-bar";
import { QuadrantSvg } from "@/components/quadrant-svg";
import { heat, hours, ledger, links, moved, points } from "./drawn";
import { bars, pairShapes, pairs, table } from "./examples";

const domain = partsDomain(moved.map(({ parts }) => parts));

/** Every chart but the lines, with numbers that nobody counted. */
export function Drawings() {
  return (
    <section className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <ChartFigure title="Satisfied, but was it easy?" sentence="Satisfaction lies above ease." table={table}>
        <PairsSvg
          title="Satisfied, but was it easy?"
          sentence="Satisfaction lies above ease."
          pairs={pairs}
          shapes={pairShapes}
          domain={{ low: 0.4, high: 1 }}
          unit="share"
        />
      </ChartFigure>
      <ChartFigure title="Where context is lost" sentence="Chat to voice loses most." table={table}>
        <BarsSvg
          title="Where context is lost"
          sentence="Chat to voice loses most."
          bars={bars}
          domain={{ low: 0, high: 0.4 }}
          unit="share"
        />
      </ChartFigure>
      <ChartFigure title="Given up, by hour" sentence="Evenings are silent." table={table}>
        <HoursSvg
          title="Given up, by hour"
          sentence="Evenings are silent."
          hours={hours}
          domain={{ low: 0, high: 0.4 }}
          unit="share"
        />
      </ChartFigure>
      <ChartFigure title="From channel to channel" sentence="Chat to voice is busiest." table={table}>
        <FlowSvg
          id="gallery-flow"
          title="From channel to channel"
          sentence="Chat to voice is busiest."
          links={links}
        />
      </ChartFigure>
      <ChartFigure title="Satisfaction over ease" sentence="Refunds please, but are hard." table={table}>
        <QuadrantSvg
          title="Satisfaction over ease"
          sentence="Refunds please, but are hard."
          points={points}
          middle={{ ease: 62, satisfaction: 68 }}
        />
      </ChartFigure>
      <ChartFigure title="Intent by channel" sentence="Refunds differ most." table={table}>
        <HeatTable
          caption="Intent by channel"
          corner="Intent"
          columns={heat.columns}
          rows={heat.rows}
          shade="worse"
          aside="Channels apart"
        />
      </ChartFigure>
      <ChartFigure title="What became of AI contacts" sentence="A third is confirmed." table={table}>
        <LedgerSvg
          id="gallery-ledger"
          title="What became of AI contacts"
          sentence="A third is confirmed."
          rows={ledger}
        />
      </ChartFigure>
      <ChartFigure title="What moved" sentence="Refunds moved most." table={table}>
        <PartsLegend rate="Resolved more or less often" mix="More or fewer of them" />
        {moved.map(({ name, parts }) => (
          <div key={name} className="mt-3">
            <p className="text-small">{name}</p>
            <PartsBar parts={parts} domain={domain} />
          </div>
        ))}
        <PartsAxis domain={domain} />
      </ChartFigure>
    </section>
  );
}
