package nl.ransel.kernel;

import java.io.Serializable;

/** The account for life. The value says nothing about the person. */
public record LearnerId(String value) implements Serializable {

	public LearnerId {
		if (value.isBlank()) {
			throw new IllegalArgumentException("a learner id cannot be blank");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
