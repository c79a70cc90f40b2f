package dev.countersign.seal;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** How a page's user space lies under the page as displayed (points, origin top left, y down). */
record PageGeometry(float left, float bottom, float width, float height, int rotation, float userUnit) {
    static PageGeometry of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        float unit = page.getUserUnit() > 0 ? page.getUserUnit() : 1;
        return new PageGeometry(
                crop.getLowerLeftX(),
                crop.getLowerLeftY(),
                crop.getWidth(),
                crop.getHeight(),
                page.getRotation(),
                unit);
    }

    PageSize size() {
        boolean lies = rotation % 180 != 0;
        return new PageSize((lies ? height : width) * userUnit, (lies ? width : height) * userUnit);
    }

    /** The matrix (a b c d e f) from the displayed page to user space. */
    float[] toUserSpace() {
        float one = 1 / userUnit;
        return switch (rotation) {
            case 90 -> new float[] {0, one, one, 0, left, bottom};
            case 180 -> new float[] {-one, 0, 0, one, left + width, bottom};
            case 270 -> new float[] {0, -one, -one, 0, left + width, bottom + height};
            default -> new float[] {one, 0, 0, -one, left, bottom + height};
        };
    }

    /** A point of user space, measured from the CropBox's lower left corner, on the displayed page: x, y. */
    float[] toDisplay(float x, float y) {
        var point = switch (rotation) {
            case 90 -> new float[] {y, x};
            case 180 -> new float[] {width - x, y};
            case 270 -> new float[] {height - y, width - x};
            default -> new float[] {x, height - y};
        };
        return new float[] {point[0] * userUnit, point[1] * userUnit};
    }

    /** The user-space rectangle of a box: lower left x, y, width, height. */
    PDRectangle toUserSpace(Box box) {
        var m = toUserSpace();
        float x1 = m[0] * box.x() + m[2] * box.y() + m[4];
        float y1 = m[1] * box.x() + m[3] * box.y() + m[5];
        float x2 = m[0] * box.right() + m[2] * box.bottom() + m[4];
        float y2 = m[1] * box.right() + m[3] * box.bottom() + m[5];
        return new PDRectangle(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }
}
