package nl.ransel.share;

import nl.ransel.testing.RanselTest;

import org.springframework.beans.factory.annotation.Autowired;

@RanselTest
class MongoSharesTest extends SharesContract {

	@Autowired
	private MongoShares shares;

	@Override
	Shares shares() {
		return this.shares;
	}

}
