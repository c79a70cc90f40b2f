package dev.countersign.kernel;

/** The addresses under which people and programs reach this server. Known once its doors are open. */
public interface Addresses {
    /** What links in mails start with, such as {@code http://localhost:8080}: the public URL, else the HTTP door. */
    String forMails();

    /** {@code host:port} of the public URL or of the HTTPS door: the audience of JWT assertions. */
    String oAuthBasePath();

    /** Scheme and host for an answer to a call that named this host: itself when known, else the public URL. */
    String forCaller(String scheme, String hostHeader);
}
