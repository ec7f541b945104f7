// Do pictures of cameras move where many are shown at once? Each is fetched again when the one before has come, one
// after another, so that a wall of them holds no more than one connection; and only while somebody can see it.

const NEXT_MS = 1000;
const AFTER_NONE_MS = 5000;

function next(image: HTMLImageElement): Promise<boolean> {
  return new Promise((done) => {
    const fresh = new Image();
    fresh.onload = () => {
      image.src = fresh.src;
      done(true);
    };
    fresh.onerror = () => done(false);
    fresh.src = `${image.dataset.camera}?at=${Date.now()}`;
  });
}

async function turn(): Promise<void> {
  let some = false;
  if (document.visibilityState === "visible") {
    for (const image of document.querySelectorAll<HTMLImageElement>("img[data-camera]")) {
      some = (image.isConnected && (await next(image))) || some;
    }
  }
  setTimeout(() => void turn(), some ? NEXT_MS : AFTER_NONE_MS);
}

void turn();
