// The same samples through the npm libraries, one line of JSON with verifications per CPU second.
// Keys are imported and contexts loaded once, and everything asynchronous resolves at once.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as jose from 'jose'
import * as vc from '@digitalbazaar/vc'
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'

const [directory, seconds = '4'] = process.argv.slice(2)
const contexts = new URL('../../src/main/resources/nl/ransel/trust/contexts/', import.meta.url)
const bundled = new Map(JSON.parse(readFileSync(new URL('index.json', contexts), 'utf8'))
	.map(({ url, file }) => [url, JSON.parse(readFileSync(new URL(file, contexts), 'utf8'))]))

async function rate(verify) {
	const during = async (milliseconds) => {
		const start = process.hrtime.bigint()
		const end = start + BigInt(milliseconds) * 1_000_000n
		const before = process.cpuUsage()
		let count = 0
		for (; process.hrtime.bigint() < end; count++) await verify()
		const { user, system } = process.cpuUsage(before)
		return count / ((user + system) / 1e6)
	}
	await during(Number(seconds) * 1000)
	return during(Number(seconds) * 1000)
}

async function token(sample) {
	const compact = readFileSync(join(directory, sample.file), 'utf8')
	const key = await jose.importJWK(sample.jwk, sample.alg)
	return async () => (await jose.jwtVerify(compact, key, { algorithms: [sample.alg] })).payload
}

async function embedded(sample) {
	const credential = JSON.parse(readFileSync(join(directory, sample.file), 'utf8'))
	const key = await Ed25519Multikey.from({ '@context': 'https://w3id.org/security/multikey/v1',
		type: 'Multikey', id: credential.proof.verificationMethod, controller: sample.did.id, publicKeyMultibase: sample.multikey })
	const documents = new Map([...bundled,
		[sample.did.id, { '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'], ...sample.did }],
		[credential.proof.verificationMethod, { '@context': 'https://w3id.org/security/multikey/v1', ...(await key.export({ publicKey: true })) }]])
	const documentLoader = async (url) => {
		if (!documents.has(url)) throw new Error(url)
		return { contextUrl: null, documentUrl: url, document: documents.get(url) }
	}
	const bytes = JSON.stringify(credential)
	return async () => {
		const suite = new DataIntegrityProof({ cryptosuite })
		const result = await vc.verifyCredential({ credential: JSON.parse(bytes), suite, documentLoader })
		if (!result.verified) throw result.error
	}
}

const rates = {}
for (const name of readdirSync(directory).filter((each) => each.endsWith('.sample.json'))) {
	const sample = JSON.parse(readFileSync(join(directory, name), 'utf8'))
	rates[sample.name] = await rate(await (sample.token ? token(sample) : embedded(sample)))
}
console.log(JSON.stringify(rates))
