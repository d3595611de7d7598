package nl.ransel.institution;

import nl.ransel.testing.RanselTest;

import org.springframework.beans.factory.annotation.Autowired;

@RanselTest
class MongoRefusedRowsTest extends RefusedRowsContract {

	@Autowired
	private MongoRefusedRows rows;

	@Override
	RefusedRows rows() {
		return this.rows;
	}

}
