import type { Family } from "./family";

/** Typed without accents. */
export const UNACCENTED: Family = {
  name: "unaccented",
  sheets: [
    {
      file: "province-16a-estimates",
      sheet: "Bieu 1",
      seed: 161,
      parts: [
        {
          above: `
            #CAC CHI TIEU KINH TE - XA HOI CHU YEU NAM 2019, KE HOACH NAM 2020|<|<|<|<|<|<|<|<
          `,
          columns: `
            ordinal; label; unit; value actual 2018; value plan 2019 x1.05; value estimate 2019 x1.04
            value plan 2020 x1.1
            measure plan-attainment index 2019 u(%) = pct(F,E); measure growth-same-period index 2019 u(%) = pct(F,D)
          `,
          head: `
            STT|Chi tieu|Don vi tinh|Thuc hien nam 2018|Ke hoach nam 2019|Uoc nam 2019|Ke hoach nam 2020
            +|Uoc 2019 so KH (%)|Uoc 2019 so 2018 (%)
          `,
          body: `
            0Tb|I|Gia tri san xuat (gia so sanh 2010)|Ty dong|Σ
            1C|1|Nong, lam, thuy san|Ty dong|*2150.4
            1C|2|Cong nghiep, xay dung|Ty dong|*1780.9
            1C|3|Thuong mai, dich vu|Ty dong|*1964.2
            0Tb|II|Thu ngan sach tren dia ban|Trieu dong|*88400
            0Tb|III|Tong dan gia suc|Con|Σ
            1C|1|Dan trau|Con|*620
            1C|2|Dan bo|Con|*14800
            1C|3|Dan heo|Con|*21300
          `,
        },
      ],
    },
    {
      file: "sct-16b-month",
      sheet: "Thang 9",
      seed: 162,
      live: true,
      parts: [
        {
          above: `
            SO CONG THUONG
            #San luong san pham cong nghiep thang 9 va 9 thang nam 2023
          `,
          columns: `
            label; unit; value actual 2023-08; value estimate 2023-09 x1.04; value null 2023-01/2023-09 x8.7
            value null 2022-01/2022-09 x8.2
            measure growth-previous-period change 2023-09 u(%) = chg(D,C)
            measure growth-same-period change 2023-01/2023-09 u(%) = chg(E,F)
          `,
          head: `
            Ten san pham|DVT|Thuc hien thang 8|Uoc thuc hien thang 9|Luy ke 9 thang|Luy ke cung ky
            +|Tang/giam so thang truoc (%)|Tang/giam so cung ky (%)
          `,
          body: `
            0T|Dien san xuat|Trieu kWh|*512.4
            0T|Duong tinh luyen|Tan|*10450
            0T|Tinh bot san|Tan|*9320
            0T|Da op lat|1000 m2|*64.5
            0T|Phan vi sinh|Tan|*3880
            0T|Nuoc may|1000 m3|*1140
          `,
        },
      ],
    },
    {
      file: "sct-16c-trade",
      sheet: "XK-NK",
      seed: 163,
      plain: true,
      parts: [
        {
          above: `
            |#Tinh hinh xuat nhap khau qua cac nam
            ||||Don vi tinh: Trieu USD
          `,
          unit: "Trieu USD",
          columns: `
            ordinal; label; value actual 2020; value actual 2021; value actual 2022 x1.1; value preliminary 2023 x1.2
            measure share index 2023 u(%) = share(F); note; value actual 2019 hidden x0.9
          `,
          head: `
            TT|Noi dung|TH 2020|TH 2021|TH 2022|So bo 2023|Ty trong 2023 (%)|Ghi chu|TH 2019
          `,
          body: `
            0T|I|Tong kim ngach xuat khau|Σ
            1C|1|Ca phe|*402.5
            1C|2|Cao su|*61.8
            1C|3|San pham go|*14.3
            1C|4|Mat hang khac|*73.6
            0T|II|Tong kim ngach nhap khau|Σ
            1C|1|May moc, thiet bi|*48.7
            1C|2|Nguyen phu lieu|*31.2
            1C|3|Mat hang khac|*12.9
          `,
        },
      ],
    },
  ],
};
