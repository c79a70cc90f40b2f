package dev.countersign.sealing;

import dev.countersign.store.Blobs;

/** The images signers uploaded as their signatures. */
record SignatureImages(Blobs blobs) {
    byte[] bytes(String sha256) {
        return blobs.get(sha256)
                .orElseThrow(() -> new IllegalStateException("the signature image " + sha256 + " is missing"));
    }
}
