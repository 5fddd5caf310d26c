import type { IdentifierClass } from "../../../contract/deidentify.ts";

/** What fills the templates, by class. Every third name or so is in no list of names. */
export const fillers: Readonly<Record<IdentifierClass | "age", readonly string[]>> = {
  name: lines(`
    Margaret Thompson
    Ifeoluwa Bamgbose
    Siegbert Haltmeier
    Amelia Clarke
    Wojciech Zielinski
    Thérèse Grandjean
    Mohammed Al-Khatib
    Tjaart Labuschagne
    Hope Mills
    Rajesh Iyer
    Orsolya Keresztes
    Patrick O'Shaughnessy
    Yuki Tanaka
    Zanele Mthethwa
    Ulrich Pfannenstiel
    Rosa Delgado
    Kwadwo Twumasi
    Ebenezer Crumplehorn
    Li Wei
    Svea Lindholm
    Jean-Baptiste Morel
    Mark Stone
    Nilufar Yuldasheva
    Aidan McGillicuddy
    Fernanda Albuquerque
    Arjun Chandrasekhar
    Blythe Penhaligon
    Hamza Sheikh
    Ingrid Svenningsen
    Caoimhín Breathnach
    Dolores Vidal
    Pelumi Adetokunbo
    Gwendolyn Achterberg-Lee
    Ferdinand Kolowrat
    Anh Nguyen
    Bryony Tattershall
    Emmanuel Bizimungu
    Katarzyna Wójcik
    Otis Rademaker
    Precious Moyo
    Halvard Stensrud
    Ayesha Siddiqui
    Giancarlo Bevilacqua
    Tomiko Arisugawa
    Leonard Butterfield
    Vesna Jurišić
    Marguerite Beauchamp-Low
    Dmitri Volkonsky
    Abigail Featherstone
    Salome Tsiklauri
    Eleanor Rigby
    Mthunzi Gqirana
    Henk ter Braak
  `),
  place: lines(`
    14 Orchard Road, Bristol BS6 5QA
    Nottingham
    Flat 2, 118 Station Parade, Harrogate HG1 1EP
    2207 Maple Avenue, Springfield, IL 62704
    Aberdeen
    Chemin des Roses 5, 1009 Pully
    Birmingham
    91 Kirkgate Lane, Wakefield WF1 5DL
    Marseille
    Hauptstrasse 22, 4056 Basel
    Cincinnati
    PO Box 4471, Tulsa, OK 74101
    Toronto
    6 Abbey Crescent, Torquay TQ2 5NB
    Hyderabad
    1600 Old Mill Road, Burlington, VT 05401
    Rotterdam
  `),
  date: lines(`
    12/03/1961
    4 July 2019
    2023-10-27
    March 3, 2022
    19.11.2020
    23rd May 1978
    5/6/24
    Sept 9th, 2017
    30-Jan-1990
    17 February
    1st of August 2021
    08.12.1955
    06/2023
    Tuesday 9 April 2024
  `).map((date) => date.replace("Tuesday ", "")),
  age: lines("90\n92\n94\n97\n99\n101\n103"),
  phone: lines(`
    07700 900123
    +44 20 7946 0321
    (212) 555-0187
    617-555-0139
    0161 496 0777
    +49 30 5550 1234
    06 12 55 01 78
    079 555 01 44
    +1 415 555 0112
    01632 960 983
  `),
  fax: lines(`
    0113 496 0999
    +41 44 555 01 99
    (503) 555-0166
    01223 555018
    303.555.0177
  `),
  email: lines(`
    m.thompson@example.com
    rosa_delgado@mail.example.org
    yuki.tanaka99@clinic.example.co.uk
    dr-iyer@example.net
    zanele+portal@example.co.za
  `),
  socialSecurity: lines(`
    943 476 5919
    219-09-9999
    485 777 3456
    457-55-5462
    943-476-5919
    9434765919
  `),
  recordNumber: lines(`
    7733019
    00-44-81-92
    H4471902
    RX1-20938
    40028812
    K 331 902
  `),
  healthPlan: lines(`
    XQA-99120-4
    W1234 56789
    8841-2207-19
    HP00321188
    ZGB88120931
  `),
  account: lines(`
    0044-7718-22
    88120933
    AC-5512078
    20140091
  `),
  licence: lines(`
    7044182
    MD-220914
    RN 440118
    C1-889-2201
    88-12094
  `),
  vehicle: lines(`
    KT63 WVB
    VD 448 120
    8XKR209
    M-AB 4471
    BD51 SMR
  `),
  device: lines(`
    MMT-1715K-00812
    90041882
    CV0071-A22
    7H2-993-01
    BSX448812
  `),
  url: lines(`
    https://pacs.example.org/view?study=1.2.840.4471
    http://www.example.com/~jdoe/letter.pdf
    www.patientshare.example.net/r/88120
    https://mail.example.co.uk/inbox/4471
  `),
  ipAddress: lines(`
    203.0.113.42
    10.31.2.118
    2001:db8:85a3::8a2e:370:7334
    198.51.100.7
  `),
  biometric: lines(`
    FP-00912
    BIO7712
    RS-4471-L
    88120-F
  `),
  photograph: lines(`
    IMG_4471.jpg
    wound_left_leg_2.png
    DSC00981.JPG
    face-front.jpeg
    PXL_20230812_1101.heic
  `),
  otherNumber: lines(`
    STX-0041-22
    P-117
    2024/88120
    CAN-4471-B
    00219-EU
  `),
};

function lines(text: string): string[] {
  return text.trim().split(/\s*\n\s*/u);
}
