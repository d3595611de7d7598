package nl.ransel.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import nl.ransel.kernel.Sha256;

import org.springframework.stereotype.Component;

/** Makes learners' keys, and wraps and unwraps them (AES-256-GCM, by Tink). */
@Component
class MasterKeys {

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BYTES = 16;

	private final Aead all;

	private final List<Integer> ids;

	MasterKeys(VaultProperties properties) {
		List<byte[]> keys = properties.masters();
		this.ids = keys.stream().map(MasterKeys::idOf).toList();
		try {
			AeadConfig.register();
			KeysetHandle.Builder handle = KeysetHandle.newBuilder();
			for (int i = 0; i < keys.size(); i++) {
				KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(key(keys.get(i), this.ids.get(i)));
				handle.addEntry((i == 0) ? entry.makePrimary() : entry);
			}
			this.all = handle.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("the master keys cannot be used", ex);
		}
	}

	/** A number for the master key that wraps; it follows from the key. */
	int wrapping() {
		return this.ids.get(0);
	}

	/** Numbers of the master keys that only unwrap. */
	List<Integer> older() {
		return this.ids.subList(1, this.ids.size());
	}

	/** A new key for this learner. */
	WrappedKey draw(String learnerId) {
		try {
			KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
			return wrap(learnerId, key);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("no key can be made", ex);
		}
	}

	LearnerKey unwrap(WrappedKey wrapped) {
		try {
			KeysetHandle key = open(wrapped);
			Aead aead = key.getPrimitive(RegistryConfiguration.get(), Aead.class);
			return new LearnerKey(wrapped.learnerId(), new Seal(aead));
		}
		catch (GeneralSecurityException ex) {
			throw unknown(wrapped, ex);
		}
	}

	/** The same key, wrapped by the master key that wraps now. */
	WrappedKey rewrap(WrappedKey wrapped) {
		try {
			return wrap(wrapped.learnerId(), open(wrapped));
		}
		catch (GeneralSecurityException ex) {
			throw unknown(wrapped, ex);
		}
	}

	private WrappedKey wrap(String learnerId, KeysetHandle key) throws GeneralSecurityException {
		return new WrappedKey(learnerId, wrapping(),
				TinkProtoKeysetFormat.serializeEncryptedKeyset(key, this.all, place(learnerId)));
	}

	private KeysetHandle open(WrappedKey wrapped) throws GeneralSecurityException {
		return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.bytes(), this.all, place(wrapped.learnerId()));
	}

	private static IllegalStateException unknown(WrappedKey wrapped, GeneralSecurityException cause) {
		return new IllegalStateException(
				"ransel.vault.master-keys holds none that unwraps the key of learner " + wrapped.learnerId(), cause);
	}

	private static byte[] place(String learnerId) {
		return ("learner_keys/" + learnerId).getBytes(StandardCharsets.UTF_8);
	}

	private static AesGcmKey key(byte[] bytes, int id) throws GeneralSecurityException {
		AesGcmParameters parameters = AesGcmParameters.builder()
			.setKeySizeBytes(bytes.length)
			.setIvSizeBytes(NONCE_BYTES)
			.setTagSizeBytes(TAG_BYTES)
			.setVariant(AesGcmParameters.Variant.TINK)
			.build();
		return AesGcmKey.builder()
			.setParameters(parameters)
			.setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
			.setIdRequirement(id)
			.build();
	}

	/** The order of the settings does not matter to what was wrapped. */
	private static int idOf(byte[] key) {
		return ByteBuffer.wrap(Sha256.of(key)).getInt();
	}

}
