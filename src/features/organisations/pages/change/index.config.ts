export default definePageConfig({ navigationBarTitleText: '改名字和联系人' })
