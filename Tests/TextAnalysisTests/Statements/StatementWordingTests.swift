import Testing

@testable import TextAnalysis

/// Wordings in which news tells who said what, and traps beside them.
@Suite struct `Statement wordings` {
  typealias Case = Statements.Case

  static let cases = [
    Case(
      "The militia was accused of looting a warehouse by the governor.",
      "claimed: the governor: The militia was accused of looting a warehouse"),
    Case("If he says the bridge is unsafe, the city will close it."),
    Case(
      "Two diplomats said the draft had been sent to both sides, but cautioned that no "
        + "reply had come.",
      "said: Two diplomats: the draft had been sent to both sides",
      "warned: Two diplomats: no reply had come"),
    Case("The court ruled that the law was void.", "said: The court: the law was void"),
    Case(
      "Humanitarian partners report that water points are dry.",
      "said: Humanitarian partners: water points are dry"),
    Case("Iran vowed revenge.", "promised: Iran: revenge"),
    Case("Neither side has agreed to a pause."),
    Case(
      "The Islamist group claimed responsibility for the attack.",
      "claimed: The Islamist group: responsibility for the attack"),
    Case(
      "A senior official who asked not to be named said the deal was close.",
      "said: A senior official: the deal was close"),
    Case("Holm: “We will not pay”", "said: Holm: “We will not pay”"),
    Case("BREAKING: President signs bill, spokesman says", "said: spokesman: President signs bill"),
    Case("Said Holm: “It is over.”", "said: Holm: “It is over.”"),
    Case("“Why now?” asked the senator.", "said: the senator: “Why now?”"),
    Case(
      "The blast was blamed on a gas leak by the fire service.",
      "claimed: the fire service: The blast was blamed on a gas leak"),
    Case(
      "Lusa, citing two diplomats, said the envoy had resigned.",
      "said: two diplomats: the envoy had resigned",
      "said: Lusa: the envoy had resigned"),
    Case(
      "Lusa reported, citing two diplomats, that the envoy had resigned.",
      "said: Lusa: the envoy had resigned",
      "said: two diplomats: the envoy had resigned"),
    Case(
      "Channel 12 reported that the cabinet would meet on Sunday.",
      "said: Channel 12: the cabinet would meet on Sunday"),
    Case(
      "The paper quoted the general as saying that the war was lost.",
      "said: the general: the war was lost"),
    Case(
      "Local media quoted officials as saying four people were held.",
      "said: officials: four people were held"),
    Case(
      "Israeli media reports said the cabinet was split.",
      "said: Israeli media reports: the cabinet was split"),
    Case(
      "Many in the crowd said they had walked for days.",
      "said: Many in the crowd: they had walked for days"),
    Case("Some said they had walked for days.", "said: Some: they had walked for days"),
    Case(
      "The resolution demands the release of all captives.",
      "demanded: The resolution: the release of all captives"),
    Case("Acme reported a loss of 3 million euros.", "announced: Acme: a loss of 3 million euros"),
    Case("Shares fell after the firm warned on profit.", "warned: the firm: profit"),
    Case("Tehran insists its programme is peaceful.", "said: Tehran: its programme is peaceful"),
    Case("Turkey offered its help.", "proposed: Turkey: its help"),
    Case("The envoy told both sides to stop.", "demanded: The envoy: both sides to stop"),
    Case(
      "The police told residents to leave at once.",
      "demanded: The police: residents to leave at once"),
    Case(
      "The army told people in the north to move south.",
      "demanded: The army: people in the north to move south"),
    Case(
      "The army issued evacuation orders for three districts.",
      "demanded: The army: three districts"),
    Case("Holm assured families that the ferry was safe.", "said: Holm: the ferry was safe"),
    Case("What he said next surprised many."),
    Case(
      "``We had one call,'' he said. ``It was late.''",
      "said: he: ``We had one call,''",
      "said: he: ``It was late.''"),
    Case("''Elian is free,'' Ruiz said to cheers.", "said: Ruiz: ''Elian is free,''"),
    Case(
      "The Peruvian government Friday condemned the blasts.",
      "criticised: The Peruvian government: the blasts"),
    Case("Norway on Tuesday rejected the ruling.", "rejected: Norway: the ruling"),
    Case("The agency on Friday said that stocks were low.", "said: The agency: stocks were low"),
    Case(
      "Peru's president late on Monday announced a curfew.",
      "announced: Peru's president: a curfew"),
    Case(
      "The mayor urged people who live near the river to leave.",
      "demanded: The mayor: people who live near the river to leave"),
    Case(
      "The agency expects this offer will draw many.",
      "said: The agency: this offer will draw many"),
    Case(
      "Norway said if the talks failed, it would leave.",
      "said: Norway: if the talks failed, it would leave"),
    Case("“I think it is late,” he said.", "said: he: “I think it is late,”"),
    Case(
      "Ann Lee spoke. \"I think it is late,\" she said.",
      "said: Ann Lee: \"I think it is late,\""),
    Case(
      "According to an April 2 report in the Post, the firm had known.",
      "said: an April 2 report in the Post: the firm had known"),
    Case(
      "A man with a red shirt and a flag on the back told the crowd: “Go home.”",
      "said: A man: “Go home.”"),
    Case("Berg said, however, that the law was weak.", "said: Berg: the law was weak"),
    Case(
      "Berg said, in a letter to the board, that the law was weak.",
      "said: Berg: the law was weak"),
    Case(
      "Berg was quoted as saying by the Lusa news agency that the port was shut.",
      "said: Berg: the port was shut"),
    Case(
      "“It was late,” Berg was quoted as saying by the Lusa news agency.",
      "said: Berg: “It was late,”"),
    Case(
      "The Argus quoted immigration official Jon Berg as saying the arrests were legal.",
      "said: immigration official Jon Berg: the arrests were legal"),
    Case(
      "Peru's director-general of finance Juan Ruiz said the bank was sound.",
      "said: Peru's director-general of finance Juan Ruiz: the bank was sound"),
    Case("The dam is “at risk,” officials said.", "said: officials: The dam is “at risk,”"),
    Case(
      "The bank may change its name, bankers said.",
      "said: bankers: The bank may change its name"),
    Case("General Motors reported a 49% decline.", "announced: General Motors: a 49% decline"),
    Case("The ministry reported 12 new cases.", "announced: The ministry: 12 new cases"),
    Case(
      "The United States condemns in the strongest terms both attacks.",
      "criticised: The United States: both attacks"),
    Case("The OECD expected growth to slow.", "said: The OECD: growth to slow"),
    Case(
      "She told an Upper House harbour committee the plan was ready.",
      "said: She: the plan was ready"),
    Case(
      "An anchor announced the end of talks based on information from a security source.",
      "announced: An anchor: the end of talks",
      "said: a security source: the end of talks"),
    Case(
      "At least 30 people died, according to Gaza's health ministry under Hamas control.",
      "said: Gaza's health ministry: At least 30 people died"),
    Case(
      "Karim, who is described by the treasury as a leader of the group, was put on a list.",
      "said: the treasury: a leader of the group"),
    Case("No group has said it carried out the attack."),
    Case(
      "The two presidents stressed the need for calm.",
      "demanded: The two presidents: the need for calm"),
    Case(
      "Turkey's president threatened Greece with war.",
      "warned: Turkey's president: Greece with war"),
    Case("Mr Berg conceded defeat.", "admitted: Mr Berg: defeat"),
    Case("Mr Berg apologised for the delay.", "said: Mr Berg: the delay"),
    Case(
      "Leaders of the G7 issued a statement calling for calm.",
      "demanded: Leaders of the G7: calm"),
    Case(
      "Britain, France and Germany issued a joint statement condemning the launch.",
      "criticised: Britain: the launch",
      "criticised: France: the launch",
      "criticised: Germany: the launch"),
    Case(
      "Economists had expected a rise of 0.2 per cent.",
      "said: Economists: a rise of 0.2 per cent"),
    Case(
      "A Reuters poll of economists had forecast a rise of 0.2 per cent.",
      "said: A Reuters poll of economists: a rise of 0.2 per cent"),
    Case(
      "Berg threatened to leave unless Norway promised aid.",
      "warned: Berg: to leave unless Norway promised aid"),
    Case("If Peru accepts the text, the strike will end."),
    Case("The truce ends once Peru denies access."),
    Case("The ban will stay as long as Norway rejects the text."),
    Case("Should Peru demand changes, the talks will end."),
    Case("Berg will pay provided that Peru accepts the text."),
    Case("Neither party wants a vote."),
    Case("Few analysts expect the bank to raise rates."),
    Case("None of the parties has rejected the text."),
    Case("Peru might reject the text."),
    Case("Norway could accept it."),
    Case(
      "The minister Ann Berg on Monday said the budget was sound.",
      "said: The minister Ann Berg: the budget was sound"),
    Case("The ministry late on Thursday denied the report.", "denied: The ministry: the report"),
    Case(
      "Officials earlier this week told reporters that the dam was safe.",
      "said: Officials: the dam was safe"),
    Case("Kenya's envoy to Oslo, Ruth Kamau, denied the claim.", "denied: Ruth Kamau: the claim"),
    Case(
      "The Chief of the General Staff, Gen. Pavel Novak, ordered a halt.",
      "demanded: Gen. Pavel Novak: a halt"),
    Case(
      "The Governor of the Central Bank, Aisha Rahman, warned that prices would rise.",
      "warned: Aisha Rahman: prices would rise"),
    Case(
      "The Minister of Public Works, Ana Ruiz, announced that the road was open.",
      "announced: Ana Ruiz: the road was open"),
    Case(
      "The union's president, Mark Holm, insisted that it was late.",
      "said: Mark Holm: it was late"),
    Case(
      "The party says at least 260 people, among them 19 nurses, have been held.",
      "said: The party: at least 260 people, among them 19 nurses, have been held"),
    Case(
      "“I voted, and I want it counted,” said Luka Berg.",
      "said: Luka Berg: “I voted, and I want it counted,”"),
    Case(
      "The minister proposed a former judge, Ann Holm, but the union has yet to reply.",
      "proposed: The minister: a former judge, Ann Holm"),
    Case(
      "Peru says it has freed 90 men; the claim could not be verified.",
      "said: Peru: it has freed 90 men"),
    Case(
      "The Peru Red Cross (PRC) and the World Food Programme (WFP) warned that stocks were low.",
      "warned: The Peru Red Cross: stocks were low",
      "warned: the World Food Programme: stocks were low"),
    Case(
      "Officials said the work was going according to plan.",
      "said: Officials: the work was going according to plan"),
    Case(
      "Berg said in a letter to parliament that the law would stand.",
      "said: Berg: the law would stand"),
    Case(
      "Berg said, without giving details, that the law would stand.",
      "said: Berg: the law would stand"),
    Case(
      "Berg said after meeting the envoy that the law would stand.",
      "said: Berg: the law would stand"),
    Case(
      "Berg said during a visit to Rome that the law would stand.",
      "said: Berg: the law would stand"),
    Case(
      "Anna Holm told the Guardian in an interview published on Sunday that the law would stand.",
      "said: Anna Holm: the law would stand"),
    Case(
      "Residents living near the plant told the court that it leaked.",
      "said: Residents: it leaked"),
    Case(
      "The EU, the UK and Norway condemned the raid.",
      "criticised: The EU: the raid",
      "criticised: the UK: the raid",
      "criticised: Norway: the raid"),
    Case(
      "Mark Holm and his Turkish counterpart rejected the proposal.",
      "rejected: Mark Holm and his Turkish counterpart: the proposal"),
    Case(
      "Mr Holm has been heavily criticised by residents of the coast and US ministers "
        + "for his handling of the spill.",
      "criticised: residents of the coast and US ministers: Mr Holm"),
    Case("The ships were secured against frozen Libyan state assets held abroad."),
    Case(
      "OSLO | Mon Jun 1, 2009 4:17 pm EDT OSLO (Reuters) - Cases of flu rose, officials said.",
      "said: officials: Cases of flu rose"),
    Case(
      "Jon Vik, a member of the cabinet, spoke. Omar Diallo, the prime minister, said it "
        + "was late. “No,” the former defence minister said.",
      "said: Omar Diallo: it was late",
      "said: the former defence minister: “No,”"),
    Case(
      "There was no comment from Peru, which has said the law will stand.",
      "said: Peru: the law will stand"),
    Case(
      "A spokesman told Lebanon's Al-Manar television that the offer was dead.",
      "said: A spokesman: the offer was dead"),
    Case("Should the talks fail, Peru has threatened to leave.", "warned: Peru: to leave"),
    Case(
      "The International Court of Justice (ICJ) on Friday ordered Peru to stop.",
      "demanded: The International Court of Justice: Peru to stop"),
    Case(
      "The UN Security Council on Monday adopted a resolution demanding an end to the war.",
      "demanded: The UN Security Council: an end to the war"),
    Case(
      "Acme Watch published its count. The group said 40 people had died.",
      "said: Acme Watch: 40 people had died"),
    Case(
      "A Hamas official spoke in Oslo. The group said it would wait.",
      "said: Hamas: it would wait"),
    Case(
      "Berg's far-right coalition partners have threatened to leave.",
      "warned: Berg's far-right coalition partners: to leave"),
    Case("Berg was accused of rejecting Peru's demands to leave.", "demanded: Peru: leave"),
    Case("The envoy stressed the need for calm.", "demanded: The envoy: the need for calm"),
    Case("Norway bluntly rejected the offer.", "rejected: Norway: the offer"),
    Case("Washington acted because of Japan's alleged failure to pay."),
    Case(
      "The harbour commission met. The commission said it was late. The commission added "
        + "that it was sorry.",
      "said: The harbour commission: it was late",
      "said: The harbour commission: it was sorry"),
  ]

  @Test(arguments: cases)
  func `name act, speaker and reported words`(_ c: Case) {
    #expect(Statements.told(c.text) == c.expected)
  }

  static let introduced = [
    Case(
      "Speaking on Friday, Minister Berg said:\n“The talks went well. We will meet again.”",
      "said: Minister Berg: “The talks went well", "said: Minister Berg: We will meet again.”"),
    Case(
      "General Jon Vik released the following statement:\n“Our forces are ready.”",
      "said: General Jon Vik: “Our forces are ready.”"),
    Case(
      "Minister Berg said:\nThe ships will stay. We condemn the raid.",
      "said: Minister Berg: The ships will stay", "criticised: Minister Berg: the raid"),
    Case("The stalls sell:\nbread and salt."),
    Case("The key points:\nNobody was hurt."),
  ]

  @Test(arguments: introduced)
  func `take what stands behind a colon at the end for the speaker before it`(_ c: Case) {
    #expect(Statements.told(c.text) == c.expected)
  }
}
