/** English sentences of generated stories; one template a line. */

export const englishOpenings = `
{scene} {p1}, {role} in {town} for {n:4-31} years, [watched without a word|put down a cup of tea|pointed with a pencil].
{scene} That is how the day begins in {town}, where {p1} has been looking after {topic} since {year}.
Nobody in {county} remembers exactly when {trouble}. {p1} does: it was the [spring|summer|winter] of {year}.
The sheet of paper on {p1}’s wall has {n:6-40} lines. The last one is empty.
`;

export const englishFacts = `
In {year}, {trouble}.
{p2}, who [runs|answers for] the {thing}s at the county office, had {n:2-9} people and a budget of {n:40-900},000 yuan.
{county} tried to {step}, and for {n:3-14} months nothing seemed to change.
The first {n:3-40} {worker}s who agreed to take part did so because {trouble}.
By {year2}, {measure}.
{measure}, according to the county’s [own report|yearbook|monthly sheet]; the {worker}s’ notebooks [agree|say slightly less|tell another story].
It cost {n:12-480},000 yuan to {step}, and {n:2-30},000 more to keep it going for a year.
There were {n:4-30} meetings. The one that mattered lasted {n:11-55} minutes and decided to {step}.
Of the {n:24-460} people we asked, {n:41-83}% said things had improved; {n:3-14}% had not noticed.
{p3} of {college} spent {n:9-80} days here counting {thing}s, and found {n:3-90} that were on nobody’s list.
The contract runs to {n:14-96} pages. The word “{thing}” appears {n:2-60} times, the word “who” not once.
Between {year} and {year2} the office responsible changed its name {n:2-4} times.
The {thing} takes {n:3-40} days to mend. Until then, the {worker}s [make do|wait|borrow one from the next village].
In the neighbouring county {trouble}, and there the answer was to {step}.
Every {n:5-30} days somebody walks the whole round, from the first {thing} to the last, with a notebook and a torch.
What made the difference was a decision to {step}.
{gain}, although not everywhere: in one village {trouble}.
Twice the money ran out. Twice {p2} found {n:10-90},000 yuan under another heading.
The old {thing} is still there, kept dry under a plastic sheet, in case.
`;

export const englishVoices = `
{p1} has a way of putting it: “{saying}”
{p2} said only this, and [looked out of the window|laughed|asked us not to make too much of it]: “{saying}”
{p3} puts it more drily: “{saying}”
“[People ask what it is for|You want the truth|I will tell you how it was],” says {p1}. “{saying}”
Among the {worker}s there is a saying: {saying}
{p4} disagreed at first. All one heard from that side was “{saying}” Then {gain}.
“First {trouble},” says {p4}, “and then, well, {gain}.”
Asked whether it was worth it, {p1} thought for a moment. “{saying}”
`;

export const englishClosings = `
Next year {county} wants to {step}. {p1} wants to see a winter first.
{p2} has asked for {n:20-300},000 yuan to {step}; the answer is expected in {month}.
When we left, {p1} was bent over the {thing} again. {scene}
The last line on the sheet has been filled in since. It reads: {gain}.
None of this settles {topic}. It only means that somebody will be there on Monday.
`;

export const englishHeadings = `
The first winter
Who pays
A list of {thing}s
What the numbers leave out
{n:3-60} days
The {worker}’s notebook
Two ways of counting
The next village
After the meeting
The part nobody signed
Slowly
Where it stands
The sceptics
One rule more
`;

export const englishHeadlines = `
How {county} learned to {step}
{town} and {topic}
The {worker} who would not give up on {topic}
In {county}, {trouble}. Then somebody asked why
What {n:11-90} {worker}s know about {topic}
{topicStart}: {n:3-12} years, {n:11-96} {thing}s, one notebook
After {trouble}
`;

export const englishStandfirsts = `
For {n:2-9} years {trouble}. The way out was to {step}, and it was not free.
{p1} has been a {role} in {town} for {n:4-31} years. This is what the notebook says about {topic}.
{gainStart}. We asked the people of {county} what it took, and who still disagrees.
We read {n:5-38} documents and spent {n:3-16} days in {town} to find out why {trouble}.
`;
