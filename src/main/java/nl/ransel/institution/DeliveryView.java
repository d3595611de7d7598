package nl.ransel.institution;

/**
 * The answer to a push, as JSON.
 *
 * @param reference the institution's own
 * @param result {@code accepted} the first time, {@code duplicate} when it had come
 * before; neither says anything about the person
 */
record DeliveryView(String reference, String result) {

	static DeliveryView of(Delivery delivery) {
		return new DeliveryView(delivery.award().reference(), delivery.repeated() ? "duplicate" : "accepted");
	}

}
