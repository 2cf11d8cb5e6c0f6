import { countries } from "@/ingest/redaction/countries";
import { rawDays, type SourceSettings } from "@/ingest/source-settings";
import { keepSource } from "./keep-source";

type Props = { slug: string; settings: SourceSettings };

const regions = new Intl.DisplayNames("en", { type: "region" });

/** What is kept of one source. */
export function SourceForm({ slug, settings: { keepsText, rawDays: days, idCountries } }: Props) {
  return (
    <form action={keepSource} className="grid gap-3">
      <input type="hidden" name="source" value={slug} />
      <div className="grid gap-3 sm:grid-cols-2">
        <label className="grid gap-1 text-ink-soft text-small">
          What people said and wrote
          <select className="field" name="text" defaultValue={keepsText ? "kept" : "dropped"}>
            <option value="dropped">Not kept: only who spoke when</option>
            <option value="kept">Kept, without what is private</option>
          </select>
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          Days that spans stay after the last of a contact
          <input
            className="field figures"
            name="raw_days"
            type="number"
            required
            min={rawDays.least}
            max={rawDays.most}
            defaultValue={days}
          />
        </label>
      </div>
      <details>
        <summary className="link-quiet w-fit text-ink-soft text-small">
          National ids taken out of text: {idCountries?.join(", ") ?? "of all countries that are known"}
        </summary>
        <fieldset className="mt-2">
          <legend className="text-ink-soft text-small">
            Countries whose ids and dialled numbers are looked for; none chosen means all
          </legend>
          <div className="mt-1 grid grid-cols-2 sm:grid-cols-4">
            {countries.map((country) => (
              <label key={country} className="option">
                <input
                  type="checkbox"
                  name="countries"
                  value={country}
                  defaultChecked={idCountries?.includes(country) ?? false}
                />
                {regions.of(country)}
              </label>
            ))}
          </div>
        </fieldset>
      </details>
      <button type="submit" className="button justify-self-start">
        Keep<span className="sr-only"> what is chosen for {slug}</span>
      </button>
    </form>
  );
}
