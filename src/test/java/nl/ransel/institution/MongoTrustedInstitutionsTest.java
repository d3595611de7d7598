package nl.ransel.institution;

import nl.ransel.testing.RanselTest;

import org.springframework.beans.factory.annotation.Autowired;

@RanselTest
class MongoTrustedInstitutionsTest extends TrustedInstitutionsContract {

	@Autowired
	private TrustedInstitutions trusted;

	@Override
	TrustedInstitutions trusted() {
		return this.trusted;
	}

}
