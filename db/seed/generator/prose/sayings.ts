/** What people say, with the things of the story in it; whole sentences, one template a line. */

export const sayings = `
{thing}不会说话，{actor}会。
没有{thing}的时候盼{thing}，有了又怕没有人管。
我看{thing}看了{n:4-36}年，它一响我就知道哪里不对。
你要是问{thing}，我能说一天；你要是问政策，我说不出两句。
{county2}有的我们没有，我们有的他们也没有，各过各的。
{actor}不怕苦，怕的是{problem}。
一年{n:40-330}天守着{thing}，家里人都说我跟它过。
先{step}，再说别的，这个次序不能反。
要我说，就是{cause}，别的都是后来长出来的。
{thing}坏了可以修，人心坏了修不了。
我只有一个要求，别再{problem}。
那几年我天天在想，为什么{problem}。
说一千遍，不如把{thing}拿来看一遍。
{gain}，这句话我等了{n:2-14}年。
钱要花在{thing}上，不要花在牌子上。
在{village}，谁家没有为{thing}红过脸。
换了别人我不敢说，{thing}交到{actor}手里，我放心。
{step}，说起来是一句话，做起来要掉一层皮。
会做{thing}的人越来越少，会说的人越来越多。
{problem}的时候都来找我，好了以后就没有人记得了。
我不懂{paperplain}，我懂{thing}。
从{village}走到{town}要{n:30-180}分钟，这条路教会我的比书上多。
{mname}是给上面看的，我看的是{thing}。
等{nextyear}年再来，你们看到的{thing}就不是这样了。
年轻的时候嫌{thing}慢，老了才知道它快。
两个{actor}坐在一起，说的一定是{thing}。
`;
