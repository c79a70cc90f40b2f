package dev.countersign.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** What a page shows; drawings are appended without touching what is there or what other pages share with it. */
final class PageContent {
    private final PDDocument document;
    private final COSDictionary page;
    private final COSDictionary resources;

    PageContent(PDDocument document, PDPage page) {
        this.document = document;
        this.page = page.getCOSObject();
        this.resources = page.getResources() == null
                ? new COSDictionary()
                : page.getResources().getCOSObject();
    }

    void append(COSStream form) throws IOException {
        var name = nameOf(form);
        var contents = new COSArray();
        contents.add(stream("q\n"));
        addExisting(contents, page.getItem(COSName.CONTENTS));
        contents.add(stream("\nQ\nq\n/" + name.getName() + " Do\nQ\n"));
        page.setItem(COSName.CONTENTS, contents);
    }

    /** Resources may be inherited or shared, and so may the dictionaries in them: the page gets its own of both. */
    private COSName nameOf(COSStream form) {
        var shared = resources.getCOSDictionary(COSName.XOBJECT);
        var forms = shared == null ? new COSDictionary() : new COSDictionary(shared);
        var name = unused(forms);
        forms.setItem(name, form);
        var own = new COSDictionary(resources);
        own.setItem(COSName.XOBJECT, forms);
        page.setItem(COSName.RESOURCES, own);
        return name;
    }

    private static COSName unused(COSDictionary forms) {
        int number = 1;
        while (forms.containsKey(COSName.getPDFName("Stamps" + number))) {
            number++;
        }
        return COSName.getPDFName("Stamps" + number);
    }

    private static void addExisting(COSArray contents, @Nullable COSBase existing) {
        if (existing == null) {
            return;
        }
        var target = existing instanceof COSObject object ? object.getObject() : existing;
        if (target instanceof COSArray streams) {
            contents.addAll(streams);
        } else if (target instanceof COSStream) {
            contents.add(existing);
        }
    }

    private COSStream stream(String operators) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
