/** English words that are no words. */
import type { Group, Line } from "./all.ts";

const words = `
  accomodate→accommodate accomodation→accommodation acheive→achieve achievment→achievement agressive→aggressive apparant→apparent arguement→argument begining→beginning
  beleive→believe buisness→business commitee→committee comittee→committee completly→completely concensus→consensus definately→definitely dissapear→disappear dissapoint→disappoint
  embarass→embarrass enviroment→environment existance→existence foriegn→foreign freind→friend goverment→government govermental→governmental gaurantee→guarantee harrassment→harassment
  independant→independent knowlege→knowledge liason→liaison maintainance→maintenance maintenence→maintenance millenium→millennium neccessary→necessary necesary→necessary noticable→noticeable
  occured→occurred occuring→occurring occurence→occurrence parliment→parliament persistant→persistent posession→possession priviledge→privilege questionaire→questionnaire
  recieve→receive recieved→received reccomend→recommend recomend→recommend refered→referred relevent→relevant responsability→responsibility seperate→separate seperately→separately
  sucessful→successful succesful→successful suprise→surprise threshhold→threshold tommorow→tomorrow tommorrow→tomorrow transfered→transferred truely→truly untill→until wierd→weird writting→writing
`;

const lines = words.trim().split(/\s+/).map((pair): Line => {
  const [term = "", replacement = ""] = pair.split("→");
  return [term, replacement];
});

export const english: readonly Group[] = [{ reason: "Misspelt / 英文拼写", source: "Oxford English Dictionary; Merriam-Webster", lines }];
