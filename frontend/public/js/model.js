/**
 * The shapes that travel between the service and the pages. No code: read for types only.
 *
 * @typedef {'VALID'|'INVALID'|'EXPIRED'|'NOT_YET_VALID'|'REVOKED'|'SUSPENDED'|'NOT_RECIPIENT'|'INDETERMINATE'} Outcome
 * @typedef {'REGISTERED'|'DOMAIN_PROVEN'|'SELF_ASSERTED'|'UNPROVEN'} Trust
 * @typedef {'PASSED'|'FAILED'|'UNKNOWN'|'NOT_APPLICABLE'} Result
 * @typedef {'MINE'|'PENDING'} Ownership
 *
 * @typedef {object} Facts
 * @property {number|null} ects
 * @property {number|null} sbu
 * @property {number|null} hours
 * @property {string|null} eqf
 * @property {string[]} programmes
 * @property {string|null} language
 * @property {string|null} participation
 * @property {string|null} assessment
 * @property {string|null} supervision
 * @property {boolean|null} identityChecked
 *
 * @typedef {{name: string|null, url: string|null, framework: string|null, code: string|null, description: string|null}} Alignment
 * @typedef {{url: string|null, name: string|null, description: string|null, narrative: string|null}} Evidence
 *
 * @typedef {object} Achievement
 * @property {string|null} id
 * @property {string} name
 * @property {string|null} description
 * @property {string|null} criteria
 * @property {string|null} criteriaUrl
 * @property {string|null} image
 * @property {string|null} type
 * @property {string[]} tags
 * @property {Alignment[]} alignments
 * @property {Facts} facts
 *
 * @typedef {{id: string, name: string|null, url: string|null, email: string|null, image: string|null}} Issuer
 *
 * @typedef {object} Prose
 * @property {'PARAGRAPH'|'LIST'|'NUMBERED_LIST'|'ITEM'|'STRONG'|'EMPHASIS'|'LINK'|'CODE'|'BREAK'|'TEXT'} kind
 * @property {string|null} text
 * @property {string|null} link
 * @property {string|null} host
 * @property {Prose[]} parts
 *
 * @typedef {object} CredentialView
 * @property {string|null} id
 * @property {string|null} standard
 * @property {string|null} format
 * @property {Achievement|null} achievement
 * @property {Issuer|null} issuer
 * @property {string|null} validFrom
 * @property {string|null} validUntil
 * @property {string|null} grade
 * @property {string|null} narrative
 * @property {Evidence[]} evidence
 * @property {{description: Prose[], criteria: Prose[], narrative: Prose[], evidence: {description: Prose[], narrative: Prose[]}[]}|null} prose the texts, as they are shown
 *
 * @typedef {object} Activity an entry of the learner's own log
 * @property {string} id
 * @property {string} at
 * @property {string} kind
 * @property {string} sentence
 * @property {{kind: 'CREDENTIAL'|'STACK'|'SHARE'|'PATHWAY'|'AWARD', id: string, title: string|null}|null} about
 * @property {string|null} by
 * @property {string|null} reason
 * @property {string[]} fields
 * @property {boolean} notice
 *
 * @typedef {{reference: string, state: 'waiting'|'accepted'|'declined'|'withdrawn'|'undeliverable'|'lapsed'|'refused', receivedAt: string, decidedAt?: string, achievement?: string, reason?: string, code?: string, message?: string}} Delivery
 * @typedef {{id: string|null, name: string, firstAt: string, lastAt: string}} DeliveredAchievement
 *
 * @typedef {object} PilotReport numbers are at least so many people; what may not be shown is missing
 * @property {string} madeAt
 * @property {{month: string, achievementId: string|null, achievement: string|null, counts: Record<string, number|undefined>}[]} rows
 * @property {Record<string, number|undefined>} totals
 * @property {{month: string, helped: number|null, unclear: number|null, sentences: string[]}[]} feedback
 *
 * @typedef {object} Platform another service that came with the learner's token
 * @property {string} id
 * @property {string} clientId
 * @property {string} name
 * @property {('READ_CREDENTIALS'|'ADD_CREDENTIALS'|'READ_PROFILE')[]} scopes
 * @property {string} since
 * @property {string} lastUsedAt
 * @property {string|null} withdrawnAt
 *
 * @typedef {object} PlatformHost another platform, as it describes itself
 * @property {string} address
 * @property {string} title
 * @property {string} termsUrl
 * @property {string} privacyUrl
 * @property {string} asksAt
 * @property {boolean} staysOpen
 *
 * @typedef {object} Harvest what one fetch from another platform came to
 * @property {string} at
 * @property {number} found
 * @property {number} added
 * @property {number} renewed
 * @property {number} known
 * @property {number} pending
 * @property {number} flawed
 * @property {number} left
 * @property {{place: number, name: string|null, reason: string}[]} refusals
 * @property {string|null} trouble
 *
 * @typedef {object} Connection a platform that badges are fetched from
 * @property {string} id
 * @property {string} title
 * @property {string} address
 * @property {string} connectedAt
 * @property {boolean} lost
 * @property {boolean} automatic
 * @property {Harvest|null} last
 *
 * @typedef {object} Check
 * @property {string} name
 * @property {Result} result
 * @property {string} reason
 * @property {string} explanation
 * @property {Record<string, string>} detail
 * @property {'live'|'cached'|'last-good'|null} source
 * @property {string|null} checkedAt
 *
 * @typedef {object} Report
 * @property {Outcome} outcome
 * @property {string} explanation
 * @property {string} verifiedAt
 * @property {CredentialView|null} credential nothing when the file holds no badge
 * @property {Trust} issuerTrust
 * @property {Check[]} checks
 * @property {Lead} [code] what the QR code said that the badge was found by
 *
 * @typedef {{kind: 'SHARE'|'LINK'|'BADGE'|'OTHER', value: string}} Lead what leads to a badge and is not one
 *
 * @typedef {object} BatchRow one badge of many, or why there is none
 * @property {number} item
 * @property {number} badge
 * @property {string} name
 * @property {Outcome|null} outcome
 * @property {string} explanation
 * @property {string|null} reason
 * @property {Result|null} recipient
 * @property {string|null} owner
 * @property {string|null} achievement
 * @property {string|null} issuer
 * @property {Trust|null} issuerTrust
 * @property {string|null} validFrom
 * @property {string|null} validUntil
 * @property {string|null} standard
 * @property {string|null} verifiedAt
 *
 * @typedef {{kind: string, value: string, provenBy: string|null, provenAt?: string, confirmedAt?: string, linkedUntil?: string|null}} Identifier
 *
 * @typedef {object} Preview
 * @property {string} digest
 * @property {string|null} fileName
 * @property {string} mediaType
 * @property {Report} report
 * @property {Ownership} ownership
 * @property {string} ownershipExplanation
 * @property {Identifier|null} provenBy
 * @property {string|null} duplicateOf
 * @property {boolean} newer
 * @property {string|null} newerAt
 * @property {boolean} keepable
 * @property {string|null} refusal
 *
 * @typedef {object} Card
 * @property {string} id
 * @property {string} name
 * @property {string|null} issuerName
 * @property {Trust} issuerTrust
 * @property {string|null} standard
 * @property {string|null} validFrom
 * @property {string|null} validUntil
 * @property {boolean} hasImage
 * @property {Outcome} outcome
 * @property {string} outcomeWord
 * @property {Ownership} ownership
 * @property {Facts} facts
 * @property {string[]} tags
 * @property {string} keptAt
 *
 * @typedef {object} DetailPart
 * @property {Report} report
 * @property {string} ownershipExplanation
 * @property {Identifier|null} provenBy
 * @property {string|null} note
 * @property {string} fileName
 * @property {string} mediaType
 * @property {number} size
 * @property {string|null} failedAt when a later check than that of the report could not be made
 * @property {string|null} nextCheckAt
 * @typedef {Card & DetailPart} Detail
 *
 * @typedef {{id: string, name: string, description: string|null, count: number, credentials: string[], hue: number|null, pathwayId: string|null, holds: boolean|null, updatedAt: string}} StackLine
 * @typedef {{id: string, name: string}} Section
 * @typedef {{credentialId: string|null, hue: number|null}} Cover
 * @typedef {{credential: Card, note: string|null, section: string|null, counts: boolean}} Entry
 * @typedef {{counting: number, ects: number|null, sbu: number|null, hours: number|null, lowestEqf: string|null, highestEqf: string|null, issuers: number}} Totals
 * @typedef {{id: string, name: string, description: string|null, version: number, sections: Section[], entries: Entry[], cover: Cover, pathwayId: string|null, totals: Totals, updatedAt: string}} Stack
 *
 * @typedef {{id: string, title: string}} Level
 * @typedef {{credentialId: string, name: string, issuerName: string|null, hasImage: boolean, level: Level|null, reason: string|null, explanation: string|null}} Answer a badge that a requirement means
 * @typedef {{title: string, by: string|null, url: string}} WayToEarn
 * @typedef {object} Standing how far a requirement of a pathway is met
 * @property {string} id
 * @property {'ALL'|'SOME'|'BADGE'} kind
 * @property {string} title
 * @property {string|null} description
 * @property {number|null} count
 * @property {number} have
 * @property {number} need
 * @property {boolean} complete
 * @property {Level|null} minimum
 * @property {Level|null} reached
 * @property {Standing[]} parts
 * @property {Answer[]} met
 * @property {Answer[]} missed
 * @property {WayToEarn[]} earn
 *
 * @typedef {{name: string, url: string|null}} Party
 * @typedef {{id: string, title: string, description: string|null, publisher: string, have: number, need: number, complete: boolean, stackId: string|null, institutionId: string|null, withdrawn: boolean}} PathwayLine
 * @typedef {{id: string, version: number, title: string, description: string|null, publisher: Party, framework: Party|null, levels: Level[], picture: 'MATRIX'|'TREE', whole: Standing, next: Standing[], stackId: string|null, institutionId: string|null, withdrawn: boolean}} Pathway
 *
 * @typedef {{id: string, revision: number, published: boolean, path: string, changedAt: string, achievementId: string|null, title: {nl: string, en: string|null}, text: {nl: string, en: string|null}, link: string|null, next: {title: {nl: string, en: string|null}, link: string|null}[]}} Announcement
 * @typedef {{institution: string, path: string, achievements: {title: string, path: string}[]}} Announced what an institution tells whoever has a badge of it
 * @typedef {'DRAFT'|'PUBLISHED'|'WITHDRAWN'} Publicity whether learners see what staff wrote
 * @typedef {{place: string, code: string, message: string}} PathwayFinding
 * @typedef {{id: string, title: string, state: Publicity, unpublished: boolean, version: number|null, changedAt: string}} StaffPathwayLine
 * @typedef {{id: string, revision: number, state: Publicity, unpublished: boolean, version: number|null, changedAt: string, publishedAt: string|null, pathway: import('./pathway-draft.js').Draft, findings: PathwayFinding[]}} StaffPathway
 *
 * @typedef {'NAME'|'EMAIL'|'GRADE'|'EVIDENCE'|'NARRATIVE'|'NOTES'|'PROGRESS'|'ORIGINAL'} Travel
 * @typedef {'JOB'|'INTERNSHIP'|'ADMISSION'|'EXEMPTION'|'ASSESSMENT'|'OTHER'} Purpose
 * @typedef {{what: Travel, where: string, badge: string|null, explanation: string}} Leak
 *
 * @typedef {object} Share
 * @property {string} id
 * @property {string} label
 * @property {'STACK'|'CREDENTIALS'} kind
 * @property {string|null} stackId when it is a stack
 * @property {string} title
 * @property {number} count
 * @property {string|null} url
 * @property {string} createdAt
 * @property {string} expiresAt
 * @property {string|null} endedAt
 * @property {'LIVE'|'EXPIRED'|'ENDED'|'USED_UP'} state
 * @property {Purpose|null} purpose
 * @property {boolean} needsCode
 * @property {number|null} viewLimit
 * @property {string|null} lockedUntil
 * @property {Travel[]} travels
 * @property {number} views
 * @property {string|null} lastViewAt
 * @typedef {Share & {viewLog: {at: string, client: string}[], credentials: Card[]}} ShareDetail
 *
 * @typedef {{id: string, institutionId: string, institutionName: string, receivedAt: string, waitsUntil: string|null, message: string|null, hasImage: boolean, report: Report}} Award
 *
 * @typedef {object} Identity
 * @property {string} id
 * @property {string} provider
 * @property {string} providerName
 * @property {string} subject
 * @property {string|null} name
 * @property {boolean} nameValidated
 * @property {string|null} email
 * @property {string|null} eppn
 * @property {string|null} homeOrganisation
 * @property {string[]} affiliations
 * @property {string[]} assurances
 * @property {string} linkedAt
 * @property {string|null} lastSeenAt
 * @property {string|null} linkedUntil when it was last seen, if that is long ago
 * @typedef {{id: string, providerName: string, name: string|null, linkedAt: string, linkedUntil: string}} FormerIdentity
 * @typedef {{identityId: string, source: string, validated: boolean, preferred: boolean}} NameFrom
 * @typedef {{name: string|null, nameFrom: NameFrom|null, language: string, since: string, identities: Identity[], former: FormerIdentity[], identifiers: Identifier[]}} Account
 * @typedef {{id: string, current: boolean, device: 'COMPUTER'|'PHONE_OR_TABLET'|'OTHER', provider: string, since: string, lastSeenAt: string}} OpenSession
 * @typedef {{name: string|null, since: string, identifiers: string[]}} OtherAccount
 *
 * @typedef {{learner: {name: string|null, language: string, staff: boolean, agreed: boolean}|null, csrf: string|null, providers: {id: string, name: string}[]}} SessionView
 */

/**
 * @template T
 * @typedef {{items: T[], next: string|null}} Page
 */

export {};
