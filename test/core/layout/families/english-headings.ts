import type { Family } from "./family";

/** English headings, as in reports to partners. */
export const ENGLISH_HEADINGS: Family = {
  name: "English headings",
  sheets: [
    {
      file: "english-18a-key-indicators",
      sheet: "Key indicators",
      seed: 181,
      parts: [
        {
          above: `
            #KEY INDUSTRY AND TRADE INDICATORS, FIRST SIX MONTHS OF 2024
            Department of Industry and Trade
          `,
          columns: `
            ordinal; label; unit; value plan 2024 x2.1; value null 2023-01/2023-06 x0.9; value estimate 2024-01/2024-06
            measure plan-attainment index 2024-01/2024-06 u(%) = pct(F,D)
            measure growth-same-period index 2024-01/2024-06 u(%) = pct(F,E); note
          `,
          head: `
            No.|Indicator|Unit|Plan 2024|6 months 2023|Est. 6 months 2024|Compared with (%)|<|Remarks
            ^|^|^|^|^|^|Plan|Same period|^
          `,
          body: `
            0Tb|I|Gross industrial output (2010 prices)|VND billion|Σ
            1C|1|Mining|VND billion|*121.4
            1C|2|Manufacturing|VND billion|*10320.6
            1C|3|Electricity|VND billion|*4410.2
            1C|4|Water supply and waste treatment|VND billion|*55.9
            0Tb|II|Retail sales of goods|VND billion|*28900.3
            0Tb|III|Exports|USD million|Σ
            1C|1|Coffee|USD million|*441.7
            1C|2|Rubber|USD million|*8.4
            1C|3|Other goods|USD million|*69.2
            0Tb|IV|Imports|USD million|*97.5
            1M||Of which: machinery|USD million|*41.3
          `,
        },
      ],
    },
    {
      file: "english-18b-exports-by-market",
      sheet: "Exports",
      seed: 182,
      live: true,
      parts: [
        {
          above: `
            #Exports by market, May 2025
            |||||USD thousand
          `,
          unit: "USD thousand",
          columns: `
            label; value null 2024-05; value null 2025-05 x1.1; value null 2024-01/2024-05 x4.6
            value null 2025-01/2025-05 x5.2
            measure growth-same-period change 2025-05 u(%) = chg(C,B)
            measure growth-same-period change 2025-01/2025-05 u(%) = chg(E,D)
            measure share index 2025-01/2025-05 u(%) = share(E)
          `,
          head: `
            Market|May|<|January - May|<|Change on year (%)|<|Share (%)
            ^|2024|2025|2024|2025|May|Jan-May|Jan-May 2025
          `,
          body: `
            0Tb|Total|Σ
            1Cb|Asia|Σ
            2C|>China|*18420
            2C|>Japan|*9310
            2C|>Other Asia|*6240
            1Cb|Europe|Σ
            2C|>Germany|*21870
            2C|>Italy|*12440
            2C|>Other Europe|*17350
            1C|Americas|*8960
            1C|Rest of the world|*2310
          `,
        },
      ],
    },
    {
      file: "english-18c-years",
      sheet: "Time series",
      seed: 183,
      plain: true,
      parts: [
        {
          above: `
            #Table 3. Agricultural output by crop
          `,
          columns: `
            label; unit; value null 2020 q:volume; value null 2021 q:volume; value null 2022 q:volume
            value preliminary 2023 q:volume; value plan 2024 q:volume x1.08
            measure average-growth change 2021/2023 u(%) .2 = avgchg(F,C,3)
          `,
          head: `
            Crop|Unit|Output (quantity)|||||Average growth
            ||2020|2021|2022|2023 (prel.)|2024 (target)|2021-2023 (%)
          `,
          body: `
            0T|Cereals|tonnes|Σ
            1C|  Paddy|tonnes|*412300
            1C|  Maize|tonnes|*201500
            0T|Coffee beans|tonnes|*238700
            0T|Pepper|tonnes|*48200
            0T|Cassava|tonnes|*1604000
          `,
        },
      ],
    },
  ],
};
