/// A closed list of words that single rules ask for, below `Resources/en/rules-`: `notDone` is the list
/// "rules/not done".
///
/// What more than a rule or two asks for is a role, see `WordRoles`; what is asked for at each token
/// is one too, as a list takes a look-up more.
enum RuleList: Int, CaseIterable, Sendable {
  // Actors
  case particles, descriptions, postNominals, generations, storms, surnameParticles, sizes
  case monthLeads, works, doneToPeople, visits, departures, courtesies, peoples
  case regalTitles, clubs, adverbs, callings, aliases, townPapers, localHeads, firmsByTrade,
    settlements
  case ofPeople, ofFirms, spokesmen, holdings, whereabouts, beliefs, shippingLines, heading
  case withoutPlace, media, rolesOfFirms, roads, ofActors, impersonal, ofRule, partsOfLands
  case gangs, assets, becoming, deaneries, numbers, newspaperHeads, initials, statesAsGiven
  case federations, polities, chambers, partners, missions, missionTasks, tasks, soleBodies
  case unnamed, inPower, broadcasts, openingParticles, openingHeads, belonging, staff
  case timeZones, leadingVerbs, makings, finite, turning, lastingCapacities, helping, serving
  case ties, tieLinks, controls
  case doubting, senders, wanting, opening, unsure, capacities, addresses
  case timesOfOffice, ranksOfOffice, officesToCome, leavingOffice, datesOfOffice, helpingToLeave

  // Events
  case tellings, hearsay, forecasts, averages, speakers, prepositions, participles, toldThings
  case laterActs, percents, scheduled, intending, abandoned, callingOff, passiveAuxiliaries,
    relativePronouns
  case calledOff, plannedFor, determiners, thingLinks, thingEnds, particlesOfCallingOff
  case notHeldAuxiliaries, provisoWords, doubtsOfPlans, moving, comingAbout, mutualPlans, planLeads
  case definite, shutWords, openAsked, intentions, asides, decisions, plainCallingOff, comparisons,
    data

  case untils, noneWords, vagueAmounts, movesOfFigures

  // Dates
  case stamps, lasted, deedsAskedFor, askingVerbs, sayingOnADay, settingDays, goingOnNow
  case announcements, foundToBe, withheld, perceived

  // Figures
  case furniture, rule, credits
  case remaining, countTelling, peaks, tallies, less, crowdDeeds, prices, countedBodies, freed,
    populated
  case losing, combatants, heldToBe, moneyThings, amounting, land, damage, deadlines, previous,
    bounds, pointers, further
  case held, holders, hands
  case added, moreOrLess, attacks, bringing, burnt, sums, overall, possessives, usual, contrasts
  case lastingFights, lasting, custody, sentenced, barred, rising, passing, adjectives, saying
  case doing, instances, standings, areas, measured, minusWords, voted, votes, secondThoughts
  case claimedDeeds, doneToOthers, foreseers, quakes, measuring, upOrDown, measuredAs, levels
  case timesOf
  case codes, compoundUnits, updated, clockLinks, clockBounds, closeness, partsOfDay, tonight
  case parents, streets, bodiesWithoutAge, whenAfter, doings, nearness, beside, having, regions
  case quarters, each, apart, particlesOfHolding, accounting, holding, changes, points, clauses
  case sharedOut, elsewhere, whole, expecting, forecasters, confirming, presentTelling
  case speaking, happening, ownCounts, ownCountAdjectives
  case initially, former, counts, first, at, putting
  case victims, dying, takingOver, moves, gaining, leavingBehind

  // Statements
  case baseless, confirmedFates
  case companies, forms, trades, groups, courtBodies, armies, unions, causeNames, powers
  case defences, amounts, objects, its, attitudes, talk, had, reportVerbs, accusing, governing
  case believed, parties, twos, houses, replies, charges, offers, ownersOfPersons, crowds
  case personalOffices, vagueOwners, admissions, acceptances, reluctant
  case ministers, firstPerson, us, retelling, insisting, undergoing, goingOnWith, hinting
  case force, prospects, calming, inManner, answers, views, manners, abouts, courtConditions
  case fines, ruledVerbs, sides, favours, finds, guilt, issues, struck, rulings, courts, grants
  case courtOrders, courtMotions, reportedAlone, fates, counted, recalls, itsOwn, recalled
  case admits, admitted, answered, ringing, matters, differing, praise, laws, turnsOfFindings
  case unsaid, refusing, causes, timeLinks, readersReplies, silences, reportedByHearsay
  case orderedByHearsay, quick, goingOn, using, notDone, joined, occasions, introduced
  case declines, requires, revises, estimates, summons, gatherings, names, thatOne, regards
  case approved, refused, blamed, memberCounts, articles, dangers, theirs, within, where_
  case links, draws, made, contentOpeners, call, states, soleOffices, offices, openingOffices
  case insiders, standing, strangers, readies, hostile, friendly, either, wars, remarks
  case results, writersTurns, staying, unknown, pastAuxiliaries, presentAuxiliaries, verdicts
  case threats, reprisals, reports, records, orders, reportable, deeds, attitudeNouns, shelters
  case soughtPosts, found, inquiries, denies, dismisses, legalActions, foreseeing, stressing
  case needs, turns, posts, accordingMeasures, grounds, together, colleagues, accounts
  case otherPlaces, far, heres, soFar, hearing, letting, pastTelling, insists, conditions
  case dismissals, questionings, declining, pronounsOfThings, wanted, backs, ways, questions
  case questionable, asks, leaning, ownDeeds, supposedly, rumoured, heard, inclined
  case anonymous, named, calls, shown, both, inverting, saids, showing, showingThings
  case demonstratives, quantifiersOfReplies, repliables, deniables
  case plansOnPaper, signs, someOthers, nobody, rules, nothing, state, sends, orderPapers
  case passed, suppositions, provisos, asLongAs, whens, what, possible, labels
  case amountOpeners, amountLimits, happenedThen

  // Topics
  case planned, undoings, countedInTolls, wished, indirectQuestions
}

extension RuleList {
  /// The name of the list in the files.
  var name: String {
    var name = Array("rules/".utf8)
    for byte in String(describing: self).utf8 {
      let isCapital = byte &- 0x41 < 26
      if isCapital { name.append(UInt8(ascii: " ")) }
      name.append(isCapital ? byte | 0x20 : byte)
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The lists by name.
  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
