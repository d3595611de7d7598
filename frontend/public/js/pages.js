/** The pages by the names that routes.js gives them. */
import { accountPage } from './pages/account.js';
import { activityPage } from './pages/activity.js';
import { addressesPage } from './pages/addresses.js';
import { backpackPage } from './pages/backpack.js';
import { connectionsPage } from './pages/connections.js';
import { consentPage } from './pages/consent.js';
import { credentialPage } from './pages/credential.js';
import { erasePage } from './pages/erase.js';
import { importPage } from './pages/import.js';
import { inboxPage } from './pages/inbox.js';
import { privacyTextPage, termsPage } from './pages/legal.js';
import { loginPage } from './pages/login.js';
import { mergePage } from './pages/merge.js';
import { newSharePage } from './pages/new-share.js';
import { notFoundPage } from './pages/not-found.js';
import { pathwayPage } from './pages/pathway.js';
import { sharePage } from './pages/share.js';
import { sharesPage } from './pages/shares.js';
import { stackPage } from './pages/stack.js';
import { staffAnnouncementPage } from './pages/staff-announcement.js';
import { staffPage } from './pages/staff.js';
import { staffPathwayPage } from './pages/staff-pathway.js';
import { stacksPage } from './pages/stacks.js';
import { startPage } from './pages/start.js';
import { troublePage } from './pages/trouble.js';
import { verifyBatchPage } from './pages/verify-batch.js';
import { verifyPage } from './pages/verify.js';

/** @type {Record<string, import('./page.js').PageMaker>} */
export const pages = {
	start: startPage,
	login: loginPage,
	consent: consentPage,
	backpack: backpackPage,
	credential: credentialPage,
	import: importPage,
	stacks: stacksPage,
	stack: stackPage,
	pathway: pathwayPage,
	shares: sharesPage,
	newShare: newSharePage,
	share: sharePage,
	inbox: inboxPage,
	account: accountPage,
	activity: activityPage,
	addresses: addressesPage,
	connections: connectionsPage,
	merge: mergePage,
	staff: staffPage,
	staffPathway: staffPathwayPage,
	staffAnnouncement: staffAnnouncementPage,
	erase: erasePage,
	verify: verifyPage,
	verifyBatch: verifyBatchPage,
	terms: termsPage,
	privacyText: privacyTextPage,
	notFound: notFoundPage,
	trouble: troublePage
};
