package nl.ransel.institution;

import nl.ransel.testing.RanselTest;

import org.springframework.beans.factory.annotation.Autowired;

@RanselTest
class MongoAwardsTest extends AwardsContract {

	@Autowired
	private MongoAwards awards;

	@Override
	Awards awards() {
		return this.awards;
	}

}
