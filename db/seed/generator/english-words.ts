/** Words for generated stories in English: one field for each section. */

export type EnglishDomain = {
  section: "politics" | "tech" | "ai" | "business" | "culture";
  tags: readonly string[];
  topics: readonly string[];
  things: readonly string[];
  workers: readonly string[];
  troubles: readonly string[];
  steps: readonly string[];
  gains: readonly string[];
  scenes: readonly string[];
  sayings: readonly string[];
  measures: readonly (readonly [name: string, unit: string, low: number, high: number])[];
};

const sharedSayings = [
  "Small things nobody looks after grow up to be big ones.", "A rule nobody reads is only weather.", "We were told it would take a year. It took a year to ask the right question.",
  "If the sums are clear, the talking is easy.", "I believe in what I can put my hand on.", "Slow is fine. Standing still is not.", "Everybody nodded. That was the warning.",
  "The report was for the visitors. The notebook was for us.", "You can repair a thing or you can explain it. There is rarely time for both.", "Nobody thanks you for the flood that did not come.",
] as const;

export const englishDomains: readonly EnglishDomain[] = [
  {
    section: "politics",
    tags: ["水利", "公共服务", "公交", "社区", "公共财政", "信息公开", "街道"],
    topics: ["the village canals", "the last bus", "the lift on staircase four", "the water rates", "the fire lanes", "the public hearing"],
    things: ["sluice", "timetable", "pump house", "notice board", "culvert", "meter", "bus stop", "drain", "ledger"],
    workers: ["water keeper", "bus driver", "caretaker", "village clerk", "dispatcher", "surveyor"],
    troubles: ["the far end of the canal stayed dry", "the last bus left before the last shift", "the fire engine could not turn", "nobody could say whose pipe it was", "the fees had not been paid for three winters", "two offices kept two different counts"],
    steps: ["write the order of watering on the wall", "walk every metre of the line with the people who use it", "move the last departure by forty minutes", "replace the pipe before paving the road", "publish the accounts on one sheet", "give each gate two keys and two names"],
    gains: ["water reached the end of the line within a day", "nurses no longer shared taxis at midnight", "the fees came in on time", "arguments moved from the street to the meeting room", "the ground floor stayed dry in the August storms"],
    scenes: ["Water slid past a row of poplars and into the dark field.", "The first bus of the day came out of the fog with its lights on.", "A handful of people stood before the notice board, reading with their fingers.", "Somewhere below the road a pump started and stopped."],
    sayings: ["A canal is a line. Break it anywhere and it is broken everywhere.", "A timetable is a promise.", "Neighbours last longer than building works.", ...sharedSayings],
    measures: [["fee collection", "%", 41, 97], ["households reached", "", 120, 8600], ["litres lost per day", "", 900, 48000], ["passengers a day", "", 380, 21000]],
  },
  {
    section: "tech",
    tags: ["充电桩", "气象", "精密制造", "监测预警", "传感器", "电网", "应急"],
    topics: ["the charging network", "the rain gauges", "the bearing that would not hold", "the storm warnings", "the second life of batteries", "the workshop’s new thermometer"],
    things: ["spindle", "charger", "rain gauge", "inverter", "drone", "transformer", "battery rack", "siren", "logbook"],
    workers: ["grid technician", "machinist", "forecaster", "forest ranger", "battery tester", "drone pilot"],
    troubles: ["the chargers stood idle because nobody repaired them", "the last two microns would not come", "the warning stopped at the edge of the valley", "the transformer tripped on summer nights", "three agencies measured three different rains", "the battery failed on the coldest night"],
    steps: ["publish the list of broken chargers every morning", "let the castings rest for forty days", "set a threshold for each valley", "ring every number on the list", "bring the gauge to the machine", "build one map out of three"],
    gains: ["the warning arrived forty minutes earlier", "repairs took two days instead of two weeks", "scrap fell by half", "false alarms became rare enough to be believed", "the old batteries served four more years"],
    scenes: ["The lathe stopped, and the ear went on hearing it.", "On the screen a yellow patch crossed the county line.", "The chargers glowed blue and green like a quiet street.", "Wind pulled at the tower; the binoculars were tied down with string."],
    sayings: ["Machines have no moods. Temperature has.", "Drivers remember the one that was broken.", "A dot on the map is a family.", ...sharedSayings],
    measures: [["availability", "%", 61, 99], ["minutes of warning", "", 12, 190], ["scrap rate", "%", 1, 24], ["devices in service", "", 36, 2400]],
  },
  {
    section: "ai",
    tags: ["大模型", "算力", "影像辅助", "智能批改", "医疗", "教师", "模型评测"],
    topics: ["the half-empty server hall", "the dictated records", "the marking machine", "the reading room’s second opinion", "the shared queue", "the village eye tests"],
    things: ["server rack", "prompt", "X-ray", "exercise book", "queue", "transcript", "false alarm", "invoice", "tablet"],
    workers: ["radiologist", "shift engineer", "teacher", "records clerk", "pharmacist", "graduate student"],
    troubles: ["half of the machines were dark", "the essays began to sound alike", "the suggestions were too many to read", "training broke off on the ninth day", "the machine was wrong in perfectly good sentences", "nobody had written down who would use it"],
    steps: ["rent the machines out by the hour", "hide the mark and show only the questions", "make the system say how sure it is", "keep the machine’s draft beside the doctor’s changes", "save a checkpoint every half hour", "let the pupils mark the marking"],
    gains: ["doctors looked up again", "false alarms fell to a third", "pupils began to ask the machine why", "the queue shrank from three days to three hours", "fewer essays opened with the same sentence"],
    scenes: ["Cold air rose through the floor and moved the trouser legs.", "Two screens lit the reading room, one brighter than the other.", "At the bell the tablets were laid face down, one after another.", "The lights of the racks flickered like a lake at night."],
    sayings: ["It is wrong the way a clever person is wrong.", "The machine corrects sentences. I correct people.", "It reads fast. We read far.", ...sharedSayings],
    measures: [["utilisation", "%", 11, 88], ["false alarms", "%", 2, 31], ["records checked", "", 320, 52000], ["minutes per report", "", 2, 26]],
  },
  {
    section: "business",
    tags: ["冷链", "外贸", "茶叶", "农产品", "工厂", "合作社", "订单"],
    topics: ["the cold store at the edge of the village", "the small orders", "the price of spring tea", "the returning trucks", "the knitting street", "the fruit that nobody graded"],
    things: ["crate", "loading bay", "sample room", "tea basket", "invoice", "thermometer", "sewing machine", "weighing scale", "container"],
    workers: ["fruit grower", "truck driver", "tea picker", "merchandiser", "seamstress", "market trader"],
    troubles: ["a fifth of the load arrived spoiled", "good fruit and bad fetched one price", "orders grew too small to start the machines for", "the pickers were a year older every spring", "payment came sixty days late", "the trucks went home empty"],
    steps: ["cool the fruit before it travels", "put a thermometer in the bottom crate", "share one designer among three factories", "chalk the price on a board at the crossroads", "make fifty pieces and see", "write the date of payment into the contract"],
    gains: ["losses fell below a tenth", "small orders began to pay", "the workers of the busy season stayed for the slack one", "money arrived in ten days", "the summer leaves found buyers"],
    scenes: ["Before dawn the first light in the village was the scale’s.", "Cold fog rolled out of the truck and along the ground.", "Thirty sewing machines ran at once; people spoke into each other’s ears.", "Mist moved between the tea rows until only straw hats were left."],
    sayings: ["Once it leaves the tree, the clock is running.", "Big orders are luck. Small ones are skill.", "What rots is money too, only nobody writes it down.", ...sharedSayings],
    measures: [["losses", "%", 4, 31], ["tonnes a day", "", 6, 480], ["price per kilo", " yuan", 2, 60], ["orders a month", "", 40, 6200]],
  },
  {
    section: "culture",
    tags: ["地方戏", "古籍", "手艺", "口述史", "图书馆", "学徒", "老街"],
    topics: ["the village stage", "the photographs without names", "the wood kiln", "the missing act", "the map in the archive", "the apprentices’ winter"],
    things: ["costume chest", "drum", "ledger", "kiln brick", "photograph", "scroll", "workbench", "index card", "dye vat"],
    workers: ["drummer", "paper mender", "archivist", "potter", "basket maker", "retired headmaster"],
    troubles: ["there were more people on the stage than before it", "the names on the photographs had never been written down", "the paper broke when it was touched", "apprentices left before they were finished", "rents rose faster than the craft", "three versions told three stories"],
    steps: ["take the photographs to the market and ask", "record every song line by line", "write the hours on the price tag", "test each page before touching it", "number the costumes", "open the kiln once a month and invite the street"],
    gains: ["two hundred faces got their names back", "four apprentices stayed", "the lost act was patched together from three memories", "baskets sold for what they cost to make", "the hall was full on the second night"],
    scenes: ["The drums began, and the dogs arrived before the people.", "The chest opened; the smell came out first.", "Shavings covered the floor, and a child wore them as hair.", "The scanner’s light went from left to right and back again."],
    sayings: ["A repair should show.", "One song, three generations; lose one and it is lost.", "Learning it is not hard. Still doing it afterwards is.", ...sharedSayings],
    measures: [["performances a year", "", 18, 320], ["pages mended", "", 240, 48000], ["people identified", "", 20, 1400], ["apprentices who finish", "%", 8, 71]],
  },
];
